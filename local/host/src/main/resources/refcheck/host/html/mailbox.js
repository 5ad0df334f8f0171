// Shows new mail as it comes: asks whether the mailbox has changed, and if so takes the list anew.
const PAUSE = 2000;
const mails = document.getElementById("mails");
const count = document.getElementById("count");
const live = document.getElementById("live");
const wanted = live.querySelector("input");
let summary = count.textContent;

function say(text) {
  if (count.textContent !== text) count.textContent = text;
}

async function read(address) {
  const reply = await fetch(address);
  if (!reply.ok) throw new Error(String(reply.status));
  return reply.text();
}

async function look() {
  if ((await read("/mailbox/version")) !== mails.dataset.version) {
    const page = new DOMParser().parseFromString(await read(location.href), "text/html");
    const fresh = page.getElementById("mails");
    const focused = mails.contains(document.activeElement) && document.activeElement.getAttribute("href");
    mails.replaceChildren(...fresh.childNodes);
    mails.dataset.version = fresh.dataset.version;
    summary = page.getElementById("count").textContent;
    if (focused) mails.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
  }
  say(summary);
}

async function watch() {
  if (wanted.checked && !document.hidden) {
    await look().catch(() => say("Refcheck does not answer"));
  }
  setTimeout(watch, PAUSE);
}

live.hidden = false;
watch();
