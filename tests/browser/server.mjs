// Serve a folder on 127.0.0.1 under a sub path, as the site may stand in a subfolder of a host.
import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";

const BASE = "/netwerk/";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

async function find(folder, relative) {
  const file = path.join(folder, relative);
  if (file !== folder && !file.startsWith(folder + path.sep)) return null;
  const found = await stat(file).catch(() => null);
  if (found === null) return null;
  return found.isDirectory() ? path.join(file, "index.html") : file;
}

// `extra` holds pages that are not in the folder: sub path -> HTML.
export async function serve(folder, extra = {}, base = BASE) {
  const root = path.resolve(folder);
  const server = createServer(async (request, response) => {
    const asked = decodeURIComponent(new URL(request.url, "http://127.0.0.1").pathname);
    const relative = asked.startsWith(base) ? asked.slice(base.length) : null;
    if (relative in extra) {
      response.writeHead(200, { "content-type": TYPES[".html"] }).end(extra[relative]);
      return;
    }
    const file = relative === null ? null : await find(root, relative);
    const content = file === null ? null : await readFile(file).catch(() => null);
    if (content === null) {
      response.writeHead(404, { "content-type": "text/plain" }).end("404");
      return;
    }
    const type = TYPES[path.extname(file)] ?? "application/octet-stream";
    // Text goes over the line as every host sends it: compressed, and kept for a while.
    const small = /text|json|xml/.test(type) && /gzip/.test(request.headers["accept-encoding"] ?? "");
    const headers = { "content-type": type, "cache-control": "max-age=600", date: new Date().toUTCString() };
    response.writeHead(200, small ? { ...headers, "content-encoding": "gzip" } : headers);
    response.end(small ? gzipSync(content) : content);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address();
  return {
    url: `http://127.0.0.1:${port}${base}`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
