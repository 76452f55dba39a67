import { receiptDownloadForm, receiptForm } from '../[locale]/(public)/receipts/form-handler'
import { commentForm } from '../[locale]/(public)/reports/[slug]/comment/form-handler'
import type { PublicForm } from './public-request'

/** Every form a citizen can send. Its address is that of the page it stands on. */
export const publicForms: readonly PublicForm[] = [commentForm, receiptForm, receiptDownloadForm]
