// Imported before all else: by now everything the first screen imports could be read, and nothing has waited for anything yet.
window.guideBegan = true
