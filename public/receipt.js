// A receipt that comes in the fragment of the address (from the QR code) goes into its field, and out of the address.
const field = document.querySelector('[data-receipt]')
const code = decodeURIComponent(location.hash.slice(1))
if (field && /^[\w-]{20,60}$/.test(code)) {
  field.value = code
  history.replaceState(null, '', location.pathname)
  field.form.querySelector('button').focus()
}
