import type { failure as chinese } from '../zh/failure'

export const failure: typeof chinese = {
  title: 'Something went wrong',
  text: 'The system could not finish this step, and the error has been recorded. Please try again; if it still fails, give your administrator the reference below.',
  again: 'Try again',
  reference: 'Reference',
}
