/* Runs before everything else, in the oldest JavaScript there is: where the pane cannot run or a file of it is missing, the page says so in plain words. */
(function (window, document) {
  var shown = false;

  function show(id) {
    var root = document.getElementById("root");
    var words = document.getElementById(id);
    if (shown || !root || !words) return;
    shown = true;
    root.setAttribute("hidden", "");
    words.removeAttribute("hidden");
  }

  function whenRead(action) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", action);
    else action();
  }

  // The newest of what the scripts use that has no other form: WebView2 since 110, Safari since 16.
  if (!Array.prototype.toSorted || !window.CSS || !window.CSS.supports || !window.CSS.supports("container-type", "inline-size")) {
    whenRead(function () {
      show("too-old");
    });
    return;
  }

  // A script of ours that did not come, or did not run, before the pane has drawn anything; the page itself speaks of office.js.
  window.addEventListener(
    "error",
    function (event) {
      var address = event.filename || (event.target && event.target.tagName === "SCRIPT" && event.target.src) || "";
      if (address === "" || address.indexOf("/office.js") >= 0 || address.indexOf("/office/") >= 0 || !document.querySelector(".opening")) return;
      whenRead(function () {
        show("incomplete");
      });
    },
    true
  );

  whenRead(function () {
    document.getElementById("open-again").addEventListener("click", function () {
      window.location.reload();
    });
  });
})(window, document);
