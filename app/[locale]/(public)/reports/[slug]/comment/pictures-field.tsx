import { fileSize } from '../../../../../_content/file-size'
import { messages } from '../../../../../_content/messages'
import type { Locale } from '../../../../../../lib/platform/locale'
import { PICTURE_LIMIT_BYTES, PICTURE_TYPES, PICTURES_LIMIT } from '../../../../../../lib/submissions/pictures'

type Props = { locale: Locale; /** By this report. */ taken: boolean; errors: string[] }

/** Pictures to send along, where the report takes them; where it takes none, only why some that were sent were not. */
export function PicturesField({ locale, taken, errors }: Props) {
  const words = messages(locale).public.comment.pictures
  const problems = errors.map((error) => <p key={error} className="error">{error}</p>)
  if (!taken) return errors.length > 0 && <div id="pictures" tabIndex={-1} className="field wrong">{problems}</div>
  const wrong = errors.length > 0
  return (
    <section className="reviewed">
      <h2>{words.title}</h2>
      <div className={wrong ? 'field wrong' : 'field'}>
        <label htmlFor="pictures">{words.label}</label>
        <div id="pictures-hint">
          <p className="hint">{words.hint(PICTURES_LIMIT, fileSize(locale, PICTURE_LIMIT_BYTES))}<span data-scriptless="">{words.last}</span></p>
          <p className="hint">{words.privacy}</p>
        </div>
        {wrong && <div id="pictures-error">{problems}</div>}
        <input
          id="pictures" name="pictures" type="file" multiple accept={PICTURE_TYPES.join(',')}
          aria-describedby={wrong ? 'pictures-hint pictures-error' : 'pictures-hint'} aria-invalid={wrong || undefined}
        />
      </div>
      <p role="status" data-sending={words.sending} />
    </section>
  )
}
