// Runs before the first paint, so that a chosen theme never flashes the other one. Plain JavaScript
// served as a file of its own: the Content-Security-Policy allows no inline script.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; the system's theme then stands.
}
