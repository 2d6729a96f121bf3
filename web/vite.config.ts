import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The page, built into dist/web, from where the server serves it. Nothing is fetched from anywhere else. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    // The Content-Security-Policy allows no inline script or style, and data: only for images.
    assetsInlineLimit: (file) => (file.endsWith(".svg") ? undefined : false),
    chunkSizeWarningLimit: 700,
  },
  worker: { format: "es" },
  server: { proxy: { "/api": process.env.ATLAS_API ?? "http://127.0.0.1:3000" } },
});
