// What a script can add to a page that is whole without one: telling the server that a person looks, the
// phone's share sheet with the picture file, showing what is typed into a password field, resting clips.
"use strict";

(() => {
  // ---- a view: told once, on a sign that only a person gives ----
  const seen = document.body.dataset.seen;
  if (seen) {
    const signs = ["pointerdown", "touchmove", "wheel", "keydown"];
    const tell = (event) => {
      if (!event.isTrusted) return;
      for (const sign of signs) removeEventListener(sign, tell, true);
      fetch(seen, { method: "POST", keepalive: true }).catch(() => {});
    };
    for (const sign of signs) addEventListener(sign, tell, { capture: true, passive: true });
  }

  // ---- sharing the picture itself, where the device can ----
  const canShare = (file) => {
    try {
      return Boolean(navigator.canShare && navigator.canShare({ files: [file] }));
    } catch {
      return false;
    }
  };
  for (const button of document.querySelectorAll("[data-share]")) {
    const { share: url, type, ready, wait } = button.dataset;
    const name = url.split("/").pop();
    if (!canShare(new File([new Uint8Array(1)], name, { type }))) continue; // the link leads to the other ways
    const label = button.querySelector("span");
    let file = null;
    let loading = null;
    const load = () => {
      loading ??= fetch(url)
        .then((answer) => (answer.ok ? answer.blob() : Promise.reject(new Error(answer.status))))
        .then((blob) => { file = new File([blob], name, { type }); })
        .catch(() => { loading = null; });
      return loading;
    };
    // Leave to share lapses seconds after a tap, so the file must be there before it. Pictures are small:
    // fetched when they come into view; a clip is fetched by a first tap and shared by a second.
    if (type === "image/jpeg" && !(navigator.connection && navigator.connection.saveData)) {
      const watcher = new IntersectionObserver((entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        watcher.disconnect();
        load();
      });
      watcher.observe(button);
    }
    button.setAttribute("role", "button");
    button.addEventListener("click", (event) => {
      event.preventDefault();
      if (file) {
        navigator.share({ files: [file] }).catch(() => {}); // never waited for: closing the sheet is no error
        return;
      }
      label.textContent = wait;
      load().then(() => {
        if (file) label.textContent = ready;
        else location.hash = "share";
      });
    });
  }

  // ---- showing what is typed ----
  for (const button of document.querySelectorAll("[data-show]")) {
    const input = document.getElementById(button.dataset.show);
    button.hidden = false;
    button.addEventListener("click", () => {
      const shown = input.type === "text";
      input.type = shown ? "password" : "text";
      button.setAttribute("aria-pressed", String(!shown));
      input.focus();
    });
  }

  // ---- clips rest while out of sight, and where less motion is wanted ----
  const clips = document.querySelectorAll("video[autoplay]");
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    for (const clip of clips) {
      clip.removeAttribute("autoplay");
      clip.pause();
    }
  } else {
    const rested = new WeakSet();
    const watcher = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting && !target.paused) {
          rested.add(target);
          target.pause();
        } else if (isIntersecting && rested.delete(target)) {
          target.play().catch(() => {});
        }
      }
    });
    for (const clip of clips) watcher.observe(clip);
  }
})();
