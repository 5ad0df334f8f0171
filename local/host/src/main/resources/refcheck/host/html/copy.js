// Buttons that copy a block of the page; without this script there are none.
for (const button of document.querySelectorAll("button[data-copy]")) {
  const block = document.getElementById(button.dataset.copy);
  const said = button.nextElementSibling;
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(block.textContent.trim());
      said.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(block);
      said.textContent = "Selected: copy it by keyboard";
    }
  });
}
