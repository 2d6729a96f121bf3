import { createHash } from "node:crypto";
import helmet from "helmet";

/**
 * Style sheets that libraries of the page write into it themselves, word for word. Allowed by their hash, so that
 * no other inline style is; `test/http/security.test.ts` holds them to the libraries' code.
 */
export const LIBRARY_STYLES = {
  /** cytoscape: the canvas's container is positioned. */
  cytoscape: ".__________cytoscape_container { position: relative; }",
  /** react-aria, usePress: a touch on a button is a press and no zoom. */
  press: "@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}",
  /** react-aria, usePreventScroll: the page behind a dialog stays where it is. */
  preventScroll: "@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}",
} as const;

function sourceHash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/**
 * Headers for a page that loads nothing from elsewhere, and that works over plain HTTP on a local network: no
 * upgrade to HTTPS, no HSTS, and none of the headers that browsers honor on HTTPS only and complain about elsewhere.
 * @param embeddedIn origins of other sites whose pages may show this one in a frame
 */
export function securityHeaders(embeddedIn: readonly string[]) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", ...Object.values(LIBRARY_STYLES).map(sourceHash)],
        // Icons on the canvas are data URLs; a picture of the view is a blob before it is saved.
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'", ...embeddedIn],
      },
    },
    // It knows no list of origins; browsers that read frame-ancestors ignore it, older ones would refuse the frame.
    xFrameOptions: embeddedIn.length === 0 ? { action: "sameorigin" } : false,
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
}
