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

  // ---- saving the JPEG: the screen's smaller form steps aside before a long press or a right click takes it ----
  for (const source of document.querySelectorAll("picture > source")) {
    const picture = source.parentNode;
    let held = 0;
    const original = () => source.remove();
    const letGo = () => clearTimeout(held);
    picture.addEventListener("touchstart", () => { held = setTimeout(original, 200); }, { passive: true });
    for (const sign of ["touchmove", "touchend", "touchcancel"]) {
      picture.addEventListener(sign, letGo, { passive: true });
    }
    picture.addEventListener("pointerdown", (event) => { if (event.button === 2) original(); });
    for (const sign of ["contextmenu", "dragstart"]) picture.addEventListener(sign, original);
  }

  // ---- sharing the picture itself, where the device can ----
  const canShare = (file) => {
    try {
      return Boolean(navigator.canShare && navigator.canShare({ files: [file] }));
    } catch {
      return false;
    }
  };
  const save = (file) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = file.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };
  const settled = new Promise((resolve) => {
    const wait = () => setTimeout(resolve, 800); // the page first, then what a tap may need
    if (document.readyState === "complete") wait();
    else addEventListener("load", wait);
  });
  for (const button of document.querySelectorAll("[data-share]")) {
    const { share: url, type, ready, wait } = button.dataset;
    const name = url.split("/").pop();
    if (!canShare(new File([new Uint8Array(1)], name, { type }))) continue; // the link leads to the other ways
    const label = button.querySelector("span");
    const said = label.textContent;
    let file = null;
    let loading = null;
    const load = () => {
      loading ??= fetch(url)
        .then((answer) => (answer.ok ? answer.blob() : Promise.reject(new Error(answer.status))))
        .then((blob) => { file = new File([blob], name, { type }); })
        .catch(() => { loading = null; });
      return loading;
    };
    const share = () => {
      label.textContent = said;
      // Its promise is never waited for: on some phones it settles long after, or never.
      navigator.share({ files: [file] }).catch((error) => {
        if (error.name === "NotAllowedError") label.textContent = ready; // leave has lapsed: one more tap
        else if (error.name !== "AbortError") save(file);
      });
    };
    // Leave to share lapses seconds after a tap, so the file must be there before it. Pictures are small:
    // fetched when they are in view; a clip is fetched by a first tap and shared by a second.
    if (type === "image/jpeg" && !(navigator.connection && navigator.connection.saveData)) {
      const watcher = new IntersectionObserver((entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        watcher.disconnect();
        settled.then(load);
      });
      watcher.observe(button);
    }
    button.setAttribute("role", "button");
    button.addEventListener("click", (event) => {
      event.preventDefault();
      if (file) {
        share();
        return;
      }
      label.textContent = wait;
      load().then(() => {
        if (file) label.textContent = ready;
        else location.hash = "share";
      });
    });
    button.addEventListener("keydown", (event) => {
      if (event.key === " ") {
        event.preventDefault();
        button.click();
      }
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

  // ---- slow motion ----
  for (const button of document.querySelectorAll("[data-slow]")) {
    const clip = button.closest("figure").querySelector("video");
    button.hidden = false;
    button.addEventListener("click", () => {
      const slow = clip.playbackRate === 1;
      clip.playbackRate = slow ? 0.5 : 1;
      button.setAttribute("aria-pressed", String(slow));
      if (slow && clip.paused) clip.play().catch(() => {});
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
