// The least that a worker can do: hear what woke it, and answer a message.
chrome.alarms.onAlarm.addListener(() => undefined);
chrome.runtime.onMessage.addListener((_message, _sender, answer) => {
  answer({ ok: true, answer: "Nothing to report." });
});
