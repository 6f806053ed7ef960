// In a file of its own, since the page's security policy forbids inline scripts. Whatever comes
// from the server is shown as text, never as markup. What the form's data-… attributes mean is said
// in ResetForm.java.
"use strict";

const PATIENCE_MS = 30000;
const BAD_LINK = "This link is not complete. Open it from the e-mail again.";
const ANOTHER_LINK =
  "If you have already set a new password with this link, log in with that password." +
  " Otherwise ask for a new link in the app.";
const NO_ANSWER = "The server could not be reached. Check your connection and try again.";
const NO_WORDS = "Something went wrong. Please try again later.";
const DONE = "The password has been changed.";

const form = document.getElementById("reset");
const outcome = document.getElementById("outcome");
const password = document.getElementById("password");
const repeat = document.getElementById("repeat");
const send = document.getElementById("send");
const contract = form.dataset;

/** Taken out of the address at once, so that it is neither seen nor kept in the history. */
const token = new URLSearchParams(location.search).get("token");
history.replaceState(null, "", location.pathname);

let busy = false;

function setTexts(parent, tag, texts) {
  parent.replaceChildren(
    ...texts.map((text) => {
      const element = document.createElement(tag);
      element.textContent = text;
      return element;
    }),
  );
  parent.hidden = texts.length === 0;
}

function setProblems(input, texts) {
  setTexts(document.getElementById(input.id + "-problems"), "li", texts);
  input.setAttribute("aria-invalid", String(texts.length > 0));
}

function setOutcome(texts, isProblem) {
  setTexts(outcome, "p", texts);
  outcome.classList.toggle("problem", isProblem);
}

function setBusy(now) {
  busy = now;
  send.setAttribute("aria-disabled", String(now));
  send.textContent = now ? "Setting the password…" : "Set password";
}

/** Nothing more can be done here. */
function finish(texts, isProblem) {
  form.reset();
  form.hidden = true;
  setOutcome(texts, isProblem);
  outcome.focus();
}

function show(ofPassword, ofRepeat, ofWhole) {
  setProblems(password, ofPassword);
  setProblems(repeat, ofRepeat);
  setOutcome(ofWhole, true);
}

/** Back to the form, at the first thing that is wrong. */
function complain(ofPassword, ofRepeat, ofWhole) {
  show(ofPassword, ofRepeat, ofWhole);
  if (ofWhole.length > 0) {
    outcome.focus();
  } else {
    (ofPassword.length > 0 ? password : repeat).focus();
  }
}

function textsOf(value) {
  return (Array.isArray(value) ? value : [value]).filter((text) => typeof text === "string");
}

function waiting(response) {
  const seconds = Number.parseInt(response.headers.get("Retry-After") ?? "", 10);
  if (!(seconds > 0)) {
    return [];
  }
  const [count, unit] = seconds < 100 ? [seconds, "second"] : [Math.ceil(seconds / 60), "minute"];
  return [`Try again in ${count} ${unit}${count === 1 ? "" : "s"}.`];
}

/** The lists of texts that stand under field names. */
function fieldsOf(answer) {
  const holder = contract.fields === "" ? answer : Object(answer[contract.fields]);
  return Object.entries(holder).filter(
    ([name, value]) => (holder !== answer || name !== contract.problem) && Array.isArray(value),
  );
}

function refused(response, answer) {
  const fields = fieldsOf(answer);
  /** Beside fields with a member of their own it only says that there are some. */
  const whole =
    fields.length > 0 && contract.fields !== "" ? [] : textsOf(answer[contract.problem]);
  if (contract.deadLink !== "" && answer.code === contract.deadLink) {
    finish([...whole, ANOTHER_LINK], true);
    return;
  }
  if (fields.some(([name]) => name === contract.tokenMember)) {
    finish([BAD_LINK], true);
    return;
  }
  const ofPassword = [];
  for (const [name, texts] of fields) {
    (name === contract.passwordMember ? ofPassword : whole).push(...textsOf(texts));
  }
  if (whole.length + ofPassword.length === 0) {
    whole.push(NO_WORDS);
  }
  complain(ofPassword, [], [...whole, ...waiting(response)]);
}

/** The answer as an object; empty where something on the way answered with no JSON. */
async function read(response) {
  try {
    return Object(await response.json());
  } catch {
    return {};
  }
}

function post() {
  return fetch(contract.confirm, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({
      [contract.tokenMember]: token,
      [contract.passwordMember]: password.value,
    }),
    credentials: "omit",
    cache: "no-store",
    redirect: "error",
    referrerPolicy: "no-referrer",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
}

async function submit() {
  let response;
  try {
    response = await post();
  } catch {
    complain([], [], [NO_ANSWER]);
    return;
  }
  const answer = await read(response);
  if (response.ok) {
    const said = textsOf(answer[contract.done]);
    finish(said.length > 0 ? said : [DONE], false);
  } else {
    refused(response, answer);
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (busy) {
    return;
  }
  const ofPassword = password.value === "" ? ["Enter a new password."] : [];
  const ofRepeat = password.value === repeat.value ? [] : ["The two passwords differ."];
  if (ofPassword.length + ofRepeat.length > 0) {
    complain(ofPassword, ofRepeat, []);
    return;
  }
  show([], [], []);
  setBusy(true);
  submit().finally(() => setBusy(false));
});

document.getElementById("show").addEventListener("change", (event) => {
  for (const input of [password, repeat]) {
    input.type = event.target.checked ? "text" : "password";
  }
});

if (token) {
  form.hidden = false;
} else {
  finish([BAD_LINK], true);
}
