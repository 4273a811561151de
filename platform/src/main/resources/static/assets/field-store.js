// What the phone keeps of a visit: records, their files, and what the page needs without a network. Everything is sealed
// with its owner's key, which this phone holds only while that person is the last who signed in here. Page and worker use it.
(function () {
  "use strict";
  const KEEP = { durability: "strict" };

  const asked = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const ended = (transaction) => new Promise((done, failed) => {
    transaction.oncomplete = () => done();
    transaction.onabort = transaction.onerror = () => failed(transaction.error);
  });

  let opened = null;
  const database = () => {
    if (opened) return opened;
    const request = indexedDB.open("luoshi-field", 1);
    request.onupgradeneeded = () => {
      const db = request.result;
      db.createObjectStore("entries", { keyPath: "id" }).createIndex("owner", ["account", "visit"]);
      db.createObjectStore("files", { keyPath: "id" });
      db.createObjectStore("visits", { keyPath: ["account", "visit"] });
      db.createObjectStore("people", { keyPath: "account" });
    };
    opened = asked(request);
    opened.catch(() => { opened = null; });
    return opened;
  };
  const read = async (store, use) => asked(use((await database()).transaction(store).objectStore(store)));
  const write = async (stores, use) => {
    const transaction = (await database()).transaction(stores, "readwrite", KEEP);
    use(...stores.map((store) => transaction.objectStore(store)));
    await ended(transaction);
  };

  const lock = async (key, bytes) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv: iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv: iv }, key, bytes) };
  };
  const unlock = (key, sealed) => crypto.subtle.decrypt({ name: "AES-GCM", iv: sealed.iv }, key, sealed.data);
  const seal = (key, value) => lock(key, new TextEncoder().encode(JSON.stringify(value)));
  const unseal = async (key, sealed) => JSON.parse(new TextDecoder().decode(await unlock(key, sealed)));

  // whoever signed in last; nobody else's key stays on the phone
  const become = async (account, name, key64) => {
    const raw = Uint8Array.from(atob(key64), (sign) => sign.charCodeAt(0));
    const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
    await write(["people"], (people) => {
      people.clear();
      people.put({ account: account, name: name, key: key });
    });
    return { account: account, name: name, key: key };
  };
  const holder = async () => (await read("people", (people) => people.getAll()))[0] || null;

  const rows = (person, visit) =>
    read("entries", (entries) => entries.index("owner").getAll([person.account, visit]));
  const list = async (person, visit) => {
    const found = await Promise.all((await rows(person, visit)).map(async (row) => ({
      id: row.id, state: row.state, made: row.made,
      ...(await unseal(person.key, row.sealed)),
      answer: row.answer ? await unseal(person.key, row.answer) : null,
    })));
    return found.sort((one, other) => other.made - one.made);
  };
  const add = async (person, visit, id, entry, bytes) => {
    const sealed = await seal(person.key, entry);
    const file = bytes ? await lock(person.key, bytes) : null;
    await write(["entries", "files"], (entries, files) => {
      entries.add({ id: id, account: person.account, visit: visit, state: "waiting", made: entry.spokenAt, sealed: sealed, answer: null });
      if (file) files.add({ id: id, account: person.account, sealed: file });
    });
  };
  const bytesOf = async (person, id) => {
    const file = await read("files", (files) => files.get(id));
    return file ? unlock(person.key, file.sealed) : null;
  };
  // the content goes only where the server has said that it is kept
  const mark = async (person, id, state, answer) => {
    const sealed = answer ? await seal(person.key, answer) : null;
    await write(["entries", "files"], (entries, files) => {
      entries.get(id).onsuccess = (event) => {
        const row = event.target.result;
        if (!row || row.account !== person.account) return;
        if (state === "synced" && row.state === "withdrawing") return;
        row.state = state;
        row.answer = sealed;
        entries.put(row);
        if (state === "synced" || state === "withdrawn") files.delete(id);
      };
    });
  };
  const forget = (ids) => write(["entries", "files"], (entries, files) =>
    ids.forEach((id) => { entries.delete(id); files.delete(id); }));

  const others = async (account) => (await read("entries", (entries) => entries.getAll()))
    .filter((row) => row.account !== account && (row.state === "waiting" || row.state === "withdrawing")).length;

  const keepVisit = async (person, visit, data) => {
    const sealed = await seal(person.key, data);
    await write(["visits"], (visits) => visits.put({ account: person.account, visit: visit, sealed: sealed }));
  };
  const visitOf = async (person, visit) => {
    const row = await read("visits", (visits) => visits.get([person.account, visit]));
    return row ? unseal(person.key, row.sealed) : null;
  };
  // leaves nothing of this person on the phone but what the server has not got yet
  const wipe = async (person) => {
    const mine = (await read("entries", (entries) => entries.getAll())).filter((row) => row.account === person.account);
    const kept = mine.filter((row) => row.state === "waiting" || row.state === "withdrawing");
    await forget(mine.filter((row) => kept.indexOf(row) < 0).map((row) => row.id));
    await write(["visits", "people"], (visits, people) => {
      visits.getAllKeys().onsuccess = (event) =>
        event.target.result.filter((key) => key[0] === person.account).forEach((key) => visits.delete(key));
      people.clear();
    });
    return kept.length;
  };

  self.FieldStore = { become, holder, list, add, bytesOf, mark, forget, others, keepVisit, visitOf, wipe };
})();
