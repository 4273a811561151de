// Brings the phone's records to the server, each once: whatever is cut off is asked again and sent again under the same id.
// Page and worker use it; of two at a time one waits.
(function () {
  "use strict";
  const PART = 256 * 1024, BATCH = 20;

  // fails with "offline", "sign-in" or "broken"
  const ask = async (url, options) => {
    let answer;
    try {
      const { headers, ...rest } = options || {};
      answer = await fetch(url, {
        credentials: "same-origin", cache: "no-store", redirect: "manual",
        headers: { Accept: "application/json", ...headers }, ...rest,
      });
    } catch (e) {
      throw new Error("offline");
    }
    if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) throw new Error("sign-in");
    if (answer.status === 404) throw new Error("gone");
    if (answer.status === 502 || answer.status === 503 || answer.status === 504) throw new Error("offline");
    if (!answer.ok && answer.status !== 409) throw new Error("broken");
    try {
      return await answer.json();
    } catch (e) {
      throw new Error("offline");
    }
  };

  // who is signed in, a fresh token, the server's time against the phone's, and the visit as it is now
  const start = async (base) => {
    const before = Date.now();
    const answer = await ask(base + "/start");
    answer.offset = Math.round(answer.now - (before + Date.now()) / 2);
    const person = await FieldStore.become(answer.account, answer.name, answer.key);
    delete answer.key;
    const { csrfHeader, csrfToken, ...visit } = answer;
    await FieldStore.keepVisit(person, answer.number, visit);
    return { person: person, answer: answer };
  };

  const post = (base, answer, path, body, type) => ask(base + path, {
    method: "POST",
    headers: { "Content-Type": type || "application/json", [answer.csrfHeader]: answer.csrfToken },
    body: type ? body : JSON.stringify(body),
  });

  // goes on where the last attempt was cut off
  const upload = async (base, person, answer, entry) => {
    const bytes = await FieldStore.bytesOf(person, entry.id);
    if (!bytes) return;
    const path = "/entries/" + entry.id + "/parts";
    let have = (await ask(base + path)).have;
    while (have < bytes.byteLength) {
      const got = await post(base, answer, path + "?from=" + have, bytes.slice(have, have + PART), "application/octet-stream");
      if (got.refused) return;
      if (got.have === have) throw new Error("broken");
      have = got.have;
    }
  };

  const send = async (base, person, answer, entries) => {
    for (const entry of entries) if (entry.file) await upload(base, person, answer, entry);
    const body = {
      offset: answer.offset,
      entries: entries.map(({ state, made, answer: told, thumb, ...sent }) => sent),
    };
    const results = (await post(base, answer, "/entries", body)).results;
    for (const result of results) {
      if (result.state === "missing") continue; // the rest of its file goes with the next attempt
      await FieldStore.mark(person, result.id, result.state === "refused" ? "refused" : "synced", result);
    }
  };

  const withdraw = async (base, person, answer, entry) => {
    const result = await post(base, answer, "/entries/" + entry.id + "/withdraw", {});
    await FieldStore.mark(person, entry.id, result.state === "refused" ? "synced" : "withdrawn", result);
  };

  const run = async (base) => {
    const { person, answer } = await start(base);
    const all = (await FieldStore.list(person, answer.number)).reverse();
    for (const entry of all.filter((e) => e.state === "withdrawing")) await withdraw(base, person, answer, entry);
    const waiting = all.filter((e) => e.state === "waiting");
    for (let at = 0; at < waiting.length; at += BATCH) {
      await send(base, person, answer, waiting.slice(at, at + BATCH));
    }
    return { person: person, visit: answer };
  };

  const alone = (work) => navigator.locks ? navigator.locks.request("luoshi-field", work) : work();
  self.FieldSync = { run: (base) => alone(() => run(base)) };
})();
