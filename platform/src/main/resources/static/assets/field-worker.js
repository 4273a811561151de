// Answers the field page and its files from the phone; everything else goes to the server as ever. FIELD comes before this text.
"use strict";
const CACHE = "luoshi-field:" + FIELD.base + ":" + FIELD.version;
const MINE = "luoshi-field:" + FIELD.base + ":";

const kept = async (url) => {
  const answer = await fetch(url, { credentials: "same-origin", cache: "reload" });
  if (!answer.ok || answer.redirected) throw new Error(url);
  return answer;
};

self.addEventListener("install", (event) => event.waitUntil((async () => {
  const cache = await caches.open(CACHE);
  for (const url of [FIELD.shell, ...FIELD.assets]) await cache.put(url, await kept(url));
  await self.skipWaiting();
})()));

self.addEventListener("activate", (event) => event.waitUntil((async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(MINE) && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
})()));

const fromPhone = async (request, url) => {
  const found = await (await caches.open(CACHE)).match(url);
  return found || fetch(request);
};

self.addEventListener("fetch", (event) => {
  const request = event.request, url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate" && url.pathname === FIELD.base) event.respondWith(fromPhone(request, FIELD.shell));
  else if (FIELD.assets.includes(url.pathname + url.search)) event.respondWith(fromPhone(request, url.pathname + url.search));
});

// the network is back and no page is open
self.addEventListener("sync", (event) => event.waitUntil((async () => {
  try {
    await FieldSync.run(FIELD.base);
  } catch (problem) {
    if (problem.message === "offline") throw problem; // the browser tries again
  }
  const pages = await self.clients.matchAll();
  pages.forEach((page) => page.postMessage("synced"));
})()));
