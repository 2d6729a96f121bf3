// Before the components bring theirs, so that a room may change what all share.
import "./theme/tokens.css";
import "./theme/base.css";
import "./theme/controls.css";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { ProblemError } from "./api/client.ts";
import { App } from "./app/App.tsx";
import { createAtlasStore } from "./app/atlas-store.ts";
import { AtlasContext } from "./app/use-atlas.ts";

/**
 * The page in the browser. Rooms: `app` holds the state and the frame, `api` asks the server, `graph` draws,
 * `panels` tell of one thing, `search` finds, `paths` connect, `format` writes figures and dates, `i18n` has
 * every text, `theme` every color.
 */

// zod would compile its schemas with `new Function`, which the Content-Security-Policy forbids.
z.config({ jitless: true });

const MOST_RETRIES = 2;

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // The graph changes by import only; what was read stays good while the page is open.
      staleTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      // The server's own "no" will not become a "yes" by asking again.
      retry: (failures, error) => !(error instanceof ProblemError) && failures < MOST_RETRIES,
    },
  },
});

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <AtlasContext value={createAtlasStore()}>
        <App />
      </AtlasContext>
    </QueryClientProvider>
  </StrictMode>,
);
