// Serves a made site as hosts do: compressed, connections kept open. Compresses before the clock runs.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css", ".wasm": "application/wasm" };

export async function serve(folder) {
  const packed = new Map();
  let sent = 0;
  const read = async (address) => {
    if (!packed.has(address)) {
      const file = path.join(folder, address.endsWith("/") ? `${address}index.html` : address);
      packed.set(address, await readFile(file).then((data) => gzipSync(data), () => null));
    }
    return packed.get(address);
  };
  const server = createServer(async (request, response) => {
    const address = decodeURIComponent(new URL(request.url, "http://x").pathname);
    const content = await read(address);
    if (!content) return response.writeHead(404).end();
    const type = TYPES[path.extname(address) || ".html"] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "content-encoding": "gzip", "cache-control": "max-age=600" });
    sent += content.length;
    return response.end(content);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { sent: () => sent, url: `http://127.0.0.1:${server.address().port}/`, close: () => (server.closeAllConnections(), server.close()) };
}
