/** All errors at the top, each leading to its field; a module moves the focus here. */
export function ErrorSummary({ title, kept, errors }: { title: string; kept: string; errors: { field: string; text: string }[] }) {
  if (errors.length === 0) return null
  return (
    <div className="errors" role="alert" aria-labelledby="errors" tabIndex={-1} data-focus="">
      <h2 id="errors">{title}</h2>
      <ul>
        {errors.map(({ field, text }) => <li key={`${field} ${text}`}><a href={`#${encodeURIComponent(field)}`}>{text}</a></li>)}
      </ul>
      <p>{kept}</p>
    </div>
  )
}
