// Keys on the drafts of a text: j and k go from one to the next, Enter confirms, e edits, x rejects. Forms do the rest.
(function () {
  "use strict";
  var place = document.getElementById("intake");
  if (!place) return;
  var cards = function () { return Array.prototype.slice.call(place.querySelectorAll(".draft")); };
  var here = function () { return document.activeElement && document.activeElement.closest(".draft"); };
  var show = function (card) {
    if (!card) return;
    card.focus();
    card.scrollIntoView({ block: "nearest" });
    place.querySelectorAll(".found--here").forEach(function (old) { old.classList.remove("found--here"); });
    place.querySelectorAll('a[href="#' + card.id + '"]').forEach(function (words) {
      words.classList.add("found--here");
    });
    var words = document.getElementById(card.id.replace("draft-", "words-"));
    if (words) words.scrollIntoView({ block: "nearest" });
  };
  var step = function (by) {
    var all = cards(), at = all.indexOf(here());
    show(all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)]);
  };
  var typing = function (target) { return /^(INPUT|TEXTAREA|SELECT|BUTTON|A|SUMMARY)$/.test(target.tagName); };
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    var card = here();
    if (event.key === "Escape" && card) { show(card); return; }
    if (typing(event.target)) return;
    if (event.key === "j") { step(1); }
    else if (event.key === "k") { step(-1); }
    else if (!card) { return; }
    else if (event.key === "Enter") {
      var confirm = card.querySelector('button[value="confirm"]');
      if (confirm) confirm.click();
    } else if (event.key === "e") {
      var field = card.querySelector(".draft__form .input");
      if (field) field.focus();
    } else if (event.key === "x") {
      var reject = card.querySelector(".draft__reject");
      if (reject) { reject.open = true; reject.querySelector("input").focus(); }
    } else { return; }
    event.preventDefault();
  });
  place.addEventListener("click", function (event) {
    var words = event.target.closest("a.found");
    if (words) { event.preventDefault(); show(document.getElementById(words.getAttribute("href").slice(1))); }
  });
})();
