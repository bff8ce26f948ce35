const form = document.getElementById('form');
const refusal = document.getElementById('refusal');

const tryToSignIn = async ({ email, password }) => {
  const response = await fetch('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (response.ok) {
    location.assign('/graphql');
    return;
  }
  const { message } = await response.json();
  refusal.textContent = message;
};

form.addEventListener('submit', event => {
  event.preventDefault();
  refusal.textContent = '';
  tryToSignIn(Object.fromEntries(new FormData(form))).catch(() => {
    refusal.textContent = 'Ledby does not answer. Try again later.';
  });
});
