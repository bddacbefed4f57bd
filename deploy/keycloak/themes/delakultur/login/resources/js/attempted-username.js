// The parent's label names a field that the password step does not have; the one that it has goes without a name for a screen reader.
addEventListener('DOMContentLoaded', () => {
  const field = document.querySelector('#kc-attempted-username');
  document.querySelector('label[for="username"]')?.setAttribute('for', field?.id ?? 'username');
});
