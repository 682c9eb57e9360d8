/** What the desk does better with script: keys. Nothing needs it. Served as a file, since no page may carry script. */
export const SCRIPT = `
(() => {
  const rows = () => [...document.querySelectorAll('.row')];
  const isTyping = (at) => at.closest('input, select, textarea, [contenteditable]') !== null;
  let waitsForPage = false;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const { key } = event;
    if (waitsForPage) {
      waitsForPage = false;
      const link = document.querySelector('nav a[data-key="' + CSS.escape(key) + '"]');
      if (link) link.click();
      return;
    }
    const all = rows();
    const at = all.indexOf(document.activeElement && document.activeElement.closest('.row'));
    const go = (row) => { if (row) { row.focus(); row.scrollIntoView({ block: 'nearest' }); } };
    if (key === 'g') waitsForPage = true;
    else if (key === 'j') go(all[Math.min(at + 1, all.length - 1)]);
    else if (key === 'k') go(all[Math.max(at - 1, 0)]);
    else if (key === 'o' && at >= 0) all[at].querySelector('.open')?.click();
    else if (key === '/') {
      const field = document.querySelector('main input[type=search], header input[type=search]');
      if (!field) return;
      event.preventDefault();
      field.focus();
      field.select();
    }
  });
})();
`;
