import type { NotPublishedReason, Outcome, Progress, Stance } from '../../lib/platform/generated/prisma/enums'

export type DemoReply = {
  publicText: string
  privateText?: string
  /** Left out: released. */
  stage?: 'draft' | 'awaiting_approval' | 'released'
}

/** What staff did with one comment of the demo. */
export type DemoStory = {
  /** To redact: the exact words of the body to hide. */
  moderation: 'publish' | { redact: string[] } | { doNotPublish: NotPublishedReason }
  /** Lead unit, one of `units`; left out: not yet assigned. */
  unit?: string
  reply?: DemoReply
  outcome?: Outcome
  /** Present whenever the outcome is not_adopted or not_accepted. */
  outcomeReason?: string
}

export type DemoComment = {
  /** Number of the issue in the report; null: the report as a whole. */
  issue: string | null
  stance: Stance
  body: string
  /** Left out: awaiting moderation. */
  story?: DemoStory
}

export type DemoSubmission = {
  identity: 'anonymous' | 'office' | 'public'
  name?: string
  phone?: string
  email?: string
  consentToPublish: boolean
  comments: DemoComment[]
  locale?: 'en'
  /** Sends along the picture of drawn-picture.ts. */
  withPicture?: boolean
}

/** Where the issues of a report stand when it is published, by the name of its file. */
export type DemoProgress = Record<string, Record<string, Progress>>
