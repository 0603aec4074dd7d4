// Asks the worker for one sentence and shows it, as the least popup with something to say does.
const reply = await chrome.runtime.sendMessage({ name: "get-status", request: {} });
const said = document.createElement("p");
said.dataset["testid"] = "next-line";
said.textContent = reply.answer;
document.body.append(said);
