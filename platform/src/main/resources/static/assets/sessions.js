// Keeps a page of a meeting as the meeting is: counts at once, everything else by reading the page again.
(function () {
  "use strict";
  var live = document.getElementById("live");
  if (!live || !window.EventSource) return;
  var reading = false, again = false, typed = false, last = live.dataset.key;

  var busy = function () {
    var at = document.activeElement;
    return at && live.contains(at) && /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) && at.type !== "hidden";
  };

  // the page itself is the truth: what changed comes from the server, never from what this script remembers
  var read = function () {
    if (reading || typed || busy()) { again = true; return; }
    reading = true;
    again = false;
    fetch(location.href, { credentials: "same-origin", headers: { "X-Requested-With": "live" } })
      .then(function (answer) { return answer.ok ? answer.text() : null; })
      .then(function (text) {
        reading = false;
        if (text === null) return;
        var fresh = new DOMParser().parseFromString(text, "text/html").getElementById("live");
        if (!fresh) return;
        var held = document.activeElement && document.activeElement.value;
        live.replaceWith(document.adoptNode(fresh));
        live = fresh;
        last = fresh.dataset.key;
        if (held) {
          var same = live.querySelector('button[value="' + held.replace(/"/g, "") + '"]');
          if (same) same.focus();
        }
        if (again) read();
      })
      .catch(function () { reading = false; again = true; });
  };

  var show = function (figures) {
    live.querySelectorAll("[data-figure]").forEach(function (place) {
      var value = figures[place.dataset.figure];
      if (value !== undefined && place.textContent !== String(value)) place.textContent = value;
    });
  };

  var source = new EventSource(live.dataset.events);
  source.addEventListener("poll", function (event) {
    var figures = JSON.parse(event.data);
    show(figures);
    var now = [figures.poll || "", figures.state, figures.present, figures.members, figures.revision].join("|");
    if (now !== last) read();
  });
  // what is left of a speaker's time, by this machine's clock
  setInterval(function () {
    live.querySelectorAll("[data-until]").forEach(function (timer) {
      var left = Math.round((Number(timer.dataset.until) - Date.now()) / 1000);
      var minutes = Math.floor(Math.abs(left) / 60), seconds = Math.abs(left) % 60;
      timer.textContent = (left < 0 ? "+" : "") + minutes + ":" + (seconds < 10 ? "0" : "") + seconds;
      timer.classList.toggle("timer--warn", left <= 60 && left >= 0);
      timer.classList.toggle("timer--over", left < 0);
    });
  }, 500);
  // what somebody has begun to write stays; the page follows once it is sent
  document.addEventListener("input", function (event) { if (live.contains(event.target)) typed = true; });
  document.addEventListener("focusout", function () { if (again) setTimeout(read, 200); });
})();
