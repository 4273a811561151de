// What a page gains with a script; without it everything still works.
(function () {
  "use strict";
  var meta = function (name) {
    var found = document.querySelector('meta[name="' + name + '"]');
    return found ? found.content : "";
  };

  // htmx sends the form token as a header
  document.addEventListener("htmx:configRequest", function (event) {
    var header = meta("csrf-header");
    if (header) event.detail.headers[header] = meta("csrf-token");
  });

  // "/" goes to the search field, "?" to the guide
  document.addEventListener("keydown", function (event) {
    var at = event.target;
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) || at.isContentEditable) return;
    if (event.key === "/") {
      var search = document.querySelector('input[type="search"]');
      event.preventDefault();
      if (search) search.focus();
      else location.href = "/search";
    } else if (event.key === "?") {
      location.href = "/help";
    }
  });

  // a second click on the same button sends nothing
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post" || form.hasAttribute("hx-post")) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) { delete form.dataset.sent; });
  });

  // how many characters are left
  document.addEventListener("input", function (event) {
    var counter = document.getElementById(event.target.id + "-count");
    if (counter && event.target.maxLength > 0) counter.textContent = event.target.value.length + " / " + event.target.maxLength;
  });
})();
