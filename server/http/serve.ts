import { createServer, type RequestListener, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { problemOf, RequestRefusedError } from "./errors.ts";

const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** What never became a request has no path, no id and no response object; it still gets a problem document. */
function refuseBroken(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const status = STATUS_OF_CODE[error.code ?? ""] ?? 400;
  const refusal = new RequestRefusedError(status, error);
  const body = JSON.stringify(problemOf(refusal, "", ""));
  const head = [
    `HTTP/1.1 ${status} ${refusal.reason}`,
    "Content-Type: application/problem+json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

/** Bytes of a request's first line and headers: Node's own 16,384 are less than the longest address that is let in. */
const MAX_HEAD_BYTES = 65_536;

export function createHttpServer(app: RequestListener): Server {
  return createServer({ maxHeaderSize: MAX_HEAD_BYTES }, app).on("clientError", refuseBroken);
}

/** Resolves with the port listened on. @param port 0: any free one. @throws what Node says of a taken port */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}

/** Longest that requests under way may take once the server is told to stop. */
const GRACE_MS = 10_000;

/** Takes no more requests, and resolves when those under way are answered or out of grace. */
export async function stopServing(server: Server): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearTimeout(impatience);
}
