// The field page with a script: a form is kept on the phone first and sent when there is a network. Wording stands in the
// page, in templates; nothing is written here.
(function () {
  "use strict";
  const body = document.body, base = body.dataset.base, number = body.dataset.number;
  const able = window.indexedDB && window.crypto && crypto.subtle && navigator.serviceWorker && window.fetch;
  if (!able) return; // the plain forms record online
  const $ = (id) => document.getElementById(id);
  const word = (name) => $("field-words").content.querySelector('[data-word="' + name + '"]').textContent;
  let person = null, visit = null, syncing = false, again = false;

  const uuid = () => {
    const b = crypto.getRandomValues(new Uint8Array(16));
    b[6] = (b[6] & 0x0f) | 0x40;
    b[8] = (b[8] & 0x3f) | 0x80;
    const hex = Array.from(b, (n) => n.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  };
  const hash = async (bytes) =>
    Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)), (n) => n.toString(16).padStart(2, "0")).join("");
  const two = (n) => String(n).padStart(2, "0");
  const local = (ms) => {
    const d = new Date(ms);
    return d.getFullYear() + "-" + two(d.getMonth() + 1) + "-" + two(d.getDate()) + "T" + two(d.getHours()) + ":" + two(d.getMinutes());
  };
  const say = (name) => { $("field-said").textContent = name ? word(name) : ""; };
  const state = (name) => {
    $("field-state").dataset.state = name;
    $("field-state").textContent = word(name);
  };

  // ── what is on the phone ──
  const fill = (select, choices) => {
    const chosen = select.options.length ? select.value : choices[0] && choices[0].id;
    select.textContent = "";
    choices.forEach((choice) => select.append(new Option(choice.name, choice.id)));
    if (choices.some((choice) => choice.id === chosen)) select.value = chosen;
  };
  const show = () => {
    $("field-title").textContent = visit ? visit.title : "";
    $("field-who").textContent = person ? person.name : "";
    if (!visit) return;
    document.querySelectorAll("select[name=stop]").forEach((select) => fill(select, visit.stops.concat({ id: "", name: word("no-stop") })));
    document.querySelectorAll("select[name=lead]").forEach((select) => fill(select, [{ id: "", name: word("no-unit") }].concat(visit.units)));
    document.querySelectorAll("[data-units]").forEach((place) => {
      const ticked = Array.from(place.querySelectorAll("input:checked"), (box) => box.value);
      place.textContent = "";
      visit.units.forEach((unit) => {
        const label = document.createElement("label"), box = document.createElement("input");
        box.type = "checkbox";
        box.name = "co";
        box.value = unit.id;
        box.checked = ticked.includes(unit.id);
        label.append(box, " " + unit.name);
        place.append(label);
      });
    });
    document.querySelectorAll("select[name=speaker]").forEach((select) => fill(select, visit.speakers));
    $("field-closed").hidden = visit.open;
    $("field-kinds").hidden = !visit.open;
  };
  const named = (list, id) => (list.find((one) => one.id === id) || { name: "" }).name;
  const line = (entry) => {
    const item = $("field-entry").content.cloneNode(true).firstElementChild;
    const part = (name) => item.querySelector('[data-part="' + name + '"]');
    const put = (name, text) => {
      part(name).textContent = text || "";
      part(name).hidden = !text;
    };
    item.dataset.state = entry.state;
    item.dataset.id = entry.id;
    put("state", word(entry.state));
    put("kind", word("kind-" + entry.kind));
    put("time", local(entry.spokenAt).replace("T", " "));
    put("stop", visit ? named(visit.stops, entry.stop) : "");
    put("text", [entry.firm, entry.text].filter(Boolean).join("："));
    put("units", visit ? [entry.lead].concat(entry.co || []).map((id) => named(visit.units, id)).filter(Boolean).join("、") : "");
    put("file", entry.file ? entry.file.name : entry.lat !== undefined ? entry.lat.toFixed(5) + ", " + entry.lon.toFixed(5) : "");
    if (entry.thumb) {
      part("thumb").src = entry.thumb;
      part("thumb").hidden = false;
    }
    const told = entry.answer;
    put("reason", told && told.reason ? told.reason + " " + (told.remedy || "") : told && told.clock ? word("clock") : "");
    part("withdraw").hidden = !(entry.state === "waiting" || (entry.state === "synced" && visit && visit.open));
    part("retry").hidden = part("discard").hidden = entry.state !== "refused";
    return item;
  };
  // a record that is as it was keeps its element: no redraw takes a button from under a thumb
  const place = (entries) => {
    const list = $("field-list"), there = new Map(Array.from(list.children, (item) => [item.dataset.id, item]));
    const items = entries.map(line).map((made) => {
      const kept = there.get(made.dataset.id);
      return kept && kept.isEqualNode(made) ? kept : made;
    });
    if (items.length === list.children.length && items.every((item, at) => item === list.children[at])) return;
    const focused = document.activeElement && document.activeElement.dataset.part;
    const held = focused && document.activeElement.closest("[data-id]");
    list.replaceChildren(...items);
    if (!held) return;
    const same = list.querySelector('[data-id="' + held.dataset.id + '"] [data-part="' + focused + '"]');
    if (same) same.focus();
  };
  let drawn = 0;
  const draw = async () => {
    const turn = ++drawn;
    const entries = person ? await FieldStore.list(person, number) : [];
    const waiting = entries.filter((entry) => entry.state === "waiting" || entry.state === "withdrawing").length;
    const others = person ? await FieldStore.others(person.account) : 0;
    if (turn !== drawn) return; // a later one has read what is newer
    place(entries);
    $("field-none").hidden = entries.length > 0;
    $("field-waiting").textContent = waiting;
    $("field-others").hidden = others === 0;
    $("field-others-count").textContent = others;
  };

  // ── bringing it to the server ──
  const sync = async () => {
    if (syncing) { again = true; return; }
    syncing = true;
    again = false;
    state("syncing");
    try {
      const done = await FieldSync.run(base);
      person = done.person;
      visit = done.visit;
      show();
      await draw();
      state("online");
      $("field-clock").hidden = Math.abs(visit.offset) <= 120000;
    } catch (problem) {
      state(["offline", "sign-in", "gone"].includes(problem.message) ? problem.message : "broken");
      if (!["offline", "sign-in", "gone"].includes(problem.message)) console.error(problem);
      await draw();
    }
    $("field-sign-in").hidden = $("field-state").dataset.state !== "sign-in";
    syncing = false;
    if (again) sync();
  };
  // sent by the browser itself when the network is back, where it can
  const later = async () => {
    const there = await navigator.serviceWorker.getRegistration(base);
    if (there && there.sync) await there.sync.register("field").catch(() => {});
  };

  // ── forms ──
  const taken = new WeakMap(); // form → what was recorded or measured
  const thumb = async (blob) => {
    if (!window.createImageBitmap) return null;
    const image = await createImageBitmap(blob).catch(() => null);
    if (!image) return null;
    const scale = Math.min(1, 240 / Math.max(image.width, image.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(image.width * scale));
    canvas.height = Math.max(1, Math.round(image.height * scale));
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL("image/jpeg", 0.7);
  };
  const entryOf = async (form) => {
    const data = new FormData(form), get = (name) => String(data.get(name) || "").trim();
    const held = taken.get(form) || {};
    const typed = get("spokenAt"), exact = held.opened;
    const entry = {
      kind: form.dataset.kind,
      stop: get("stop"),
      spokenAt: exact && typed === local(exact) ? exact : new Date(typed).getTime() || Date.now(),
      text: get("text"),
    };
    if (entry.kind === "instruction") Object.assign(entry, { speaker: get("speaker"), lead: get("lead"), co: data.getAll("co"), due: get("due") });
    if (entry.kind === "request") Object.assign(entry, { firm: get("firm"), contact: get("contact") });
    if (entry.kind === "place") {
      if (!held.place) return "no-place";
      Object.assign(entry, held.place);
    }
    const chosen = form.querySelector("input[type=file]");
    const file = held.memo || (chosen && chosen.files[0]);
    if (!chosen) return { entry: entry, bytes: null };
    if (!file) return "no-file";
    if (file.size > Number(body.dataset.limit)) return "too-large";
    const bytes = await file.arrayBuffer();
    entry.file = { name: file.name || "memo", size: bytes.byteLength, sha256: await hash(bytes) };
    if (entry.kind === "photo") entry.thumb = await thumb(file);
    return { entry: entry, bytes: bytes };
  };
  const keep = async (form) => {
    if (!person) { say("nobody"); return; }
    const made = await entryOf(form);
    if (typeof made === "string") { say(made); return; }
    try {
      await FieldStore.add(person, number, uuid(), made.entry, made.bytes);
    } catch (problem) {
      console.error(problem);
      say("no-room");
      return;
    }
    const stop = made.entry.stop;
    form.reset(); // and every form goes on at the stop of this one
    taken.delete(form);
    form.closest("details").open = false;
    document.querySelectorAll("select[name=stop]").forEach((select) => { select.value = stop; });
    form.querySelectorAll("[data-shows]").forEach((place) => { place.textContent = ""; });
    say("kept");
    await draw();
    later();
    sync();
  };
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.dataset.kind) return;
    event.preventDefault();
    const button = form.querySelector("[type=submit]");
    if (button.disabled) return;
    button.disabled = true;
    keep(form).finally(() => { button.disabled = false; });
  });
  // the time something was said is the time its form was opened
  document.querySelectorAll("#field-kinds details").forEach((part) => part.addEventListener("toggle", () => {
    if (!part.open) return;
    document.querySelectorAll("#field-kinds details[open]").forEach((other) => { if (other !== part) other.open = false; });
    const form = part.querySelector("form"), now = Date.now();
    say("");
    taken.set(form, Object.assign(taken.get(form) || {}, { opened: now }));
    form.querySelector("[name=spokenAt]").value = local(now);
  }));

  // ── a voice, a place ──
  const record = async (button) => {
    const form = button.form, shows = form.querySelector("[data-shows]");
    const running = button.recorder;
    if (running) { running.stop(); return; }
    let sound;
    try {
      sound = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch (problem) {
      say("no-microphone");
      return;
    }
    const recorder = new MediaRecorder(sound), pieces = [];
    recorder.ondataavailable = (event) => pieces.push(event.data);
    recorder.onstop = () => {
      sound.getTracks().forEach((track) => track.stop());
      button.recorder = null;
      button.textContent = word("record");
      const type = recorder.mimeType.split(";")[0];
      const ending = type === "audio/mp4" ? "m4a" : type === "audio/ogg" ? "ogg" : "webm";
      const memo = new Blob(pieces, { type: type });
      memo.name = "memo-" + local(Date.now()).replace(/\D/g, "") + "." + ending;
      taken.set(form, Object.assign(taken.get(form) || {}, { memo: memo }));
      form.querySelector("input[type=file]").required = false;
      shows.textContent = Math.round(memo.size / 1024) + " KB";
    };
    recorder.start(1000);
    button.recorder = recorder;
    button.textContent = word("stop");
    shows.textContent = word("recording");
  };
  const locate = (button) => {
    const form = button.form, shows = form.querySelector("[data-shows]");
    shows.textContent = word("locating");
    navigator.geolocation.getCurrentPosition((found) => {
      const at = found.coords;
      taken.set(form, Object.assign(taken.get(form) || {}, {
        place: { lat: at.latitude, lon: at.longitude, accuracy: Math.round(at.accuracy) },
      }));
      shows.textContent = at.latitude.toFixed(5) + ", " + at.longitude.toFixed(5) + " ±" + Math.round(at.accuracy) + " m";
    }, () => { shows.textContent = word("no-place"); }, { enableHighAccuracy: true, timeout: 30000, maximumAge: 10000 });
  };

  // ── buttons ──
  const acts = {
    withdraw: async (id) => FieldStore.mark(person, id, "withdrawing", null),
    retry: async (id) => FieldStore.mark(person, id, "waiting", null),
    discard: async (id) => { if (confirm(word("discard-sure"))) await FieldStore.forget([id]); },
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const act = acts[button.dataset.part], item = button.closest("[data-id]");
    if (act && item) act(item.dataset.id).then(draw).then(() => { later(); sync(); });
    else if (button.id === "field-sync") sync();
    else if (button.id === "field-wipe") wipe();
    else if (button.dataset.act === "record") record(button);
    else if (button.dataset.act === "locate") locate(button);
  });
  const wipe = async () => {
    if (!person || !confirm(word("wipe-sure"))) return;
    const kept = await FieldStore.wipe(person);
    person = null;
    visit = null;
    show();
    await draw();
    say(kept ? "wiped-but" : "wiped");
  };

  // ── beginning ──
  const begin = async () => {
    document.documentElement.classList.add("scripted");
    document.querySelectorAll("[data-scripted]").forEach((part) => { part.hidden = false; });
    document.querySelectorAll("[data-plain]").forEach((part) => { part.hidden = true; });
    document.querySelectorAll("[data-able=record]").forEach((part) => {
      part.hidden = !(window.MediaRecorder && navigator.mediaDevices && navigator.mediaDevices.getUserMedia);
    });
    document.querySelectorAll("[data-needs=place]").forEach((part) => { part.hidden = !navigator.geolocation; });
    person = await FieldStore.holder();
    visit = person ? await FieldStore.visitOf(person, number) : null;
    show();
    await draw();
    await sync();
    if ($("field-state").dataset.state === "online") {
      await navigator.serviceWorker.register(base + "/worker.js", { scope: base });
      const ready = await navigator.serviceWorker.ready;
      body.dataset.ready = ready.active ? "yes" : "";
      if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(() => {});
    }
  };
  window.addEventListener("online", sync);
  window.addEventListener("offline", () => state("offline"));
  document.addEventListener("visibilitychange", () => { if (!document.hidden) sync(); });
  navigator.serviceWorker.addEventListener("message", () => { if (!syncing) draw(); });
  begin().catch((problem) => { console.error(problem); state("broken"); });
})();
