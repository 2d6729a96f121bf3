/** The page that shows the contract: Swagger UI from its own package, with no script or style written into the page. */

/** Where its files are served; everything else under it is swagger-ui-dist's. */
export const DOCS_ASSETS = "/api/docs/assets";

/** Of swagger-ui-dist; the page asks for no other file. */
export const DOCS_FILES = ["swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png"] as const;

export const DOCS_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Torch Atlas API</title>
    <link rel="icon" href="${DOCS_ASSETS}/favicon-32x32.png">
    <link rel="stylesheet" href="${DOCS_ASSETS}/swagger-ui.css">
    <script src="${DOCS_ASSETS}/swagger-ui-bundle.js" defer></script>
    <script src="${DOCS_ASSETS}/start.js" defer></script>
  </head>
  <body>
    <div id="contract"></div>
  </body>
</html>
`;

/** `validatorUrl: null`: the contract is sent to nobody else to be checked. */
export const DOCS_START = `SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#contract",
  validatorUrl: null,
  deepLinking: true,
});
`;
