// Tells once that a person, not a mail scanner, has the survey open: after the first gesture on the page.
// Everything else works without this script.
(function () {
  "use strict";
  var gestures = ["pointerdown", "pointermove", "keydown", "touchstart", "wheel"];

  function opened() {
    gestures.forEach(function (gesture) {
      removeEventListener(gesture, opened);
    });
    if (navigator.sendBeacon) {
      navigator.sendBeacon(location.pathname + "/opened");
    }
  }

  gestures.forEach(function (gesture) {
    addEventListener(gesture, opened, { passive: true });
  });
})();
