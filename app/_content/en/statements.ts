import type { statements as zh } from '../zh/statements'

export const statements: typeof zh = {
  updated: 'This page describes what the system does at present.',
  contact: 'Contact',
  privacyContact: 'Personal data enquiries',
  about: {
    title: 'About this site',
    lead: 'Organisations publish official reports here. Within the disclosure window anyone can comment on each issue in them, and learn by receipt what became of it.',
    parts: [
      { heading: 'What you can do', text: ['Read the report as it was issued, and see for each issue its progress, the comments and the replies.', 'Comment within the disclosure window: on one issue, on several, or on the report as a whole.', 'Follow up with your receipt.'] },
      { heading: 'What happens to a comment', text: ['You get a receipt at once.', 'A moderator decides whether it may be shown. Without your consent it is not shown, and handled all the same.', 'The unit responsible drafts a reply; another person approves it; then it is released.', 'Every comment ends with an outcome: adopted, partly adopted, explained, not adopted, referred, duplicate or not accepted. Not adopted and not accepted come with a reason.'] },
      { heading: 'The disclosure window', text: ['Both dates are included: it ends at 24:00 on the last day, in the time zone of the organisation. Outside it no comment can be sent here; use the telephone, mailbox or postal address named in the report.'] },
      { heading: 'What does not belong here', text: ['Reports of breaches of discipline or law by officials belong with the discipline inspection authorities. In an emergency call 110, 119 or 120.'] },
    ],
  },
  privacy: {
    title: 'Privacy',
    lead: 'You need no account and no name, and may leave no contact details at all.',
    parts: [
      { heading: 'What we keep', text: ['Your comment, the issues and the stance you chose, and when it arrived.', 'The name, telephone number and e-mail address you choose to give. They are kept apart from the comment and encrypted; every look a member of staff takes at them is recorded.', 'Some reports take pictures along. Each is made anew when it arrives: only what can be seen is kept, without where, when and with what it was taken, and the file you sent is not. Pictures are encrypted, seen only by the staff who handle the comment, and every look is recorded.'] },
      { heading: 'What we publish', text: ['Only comments that you agreed to and that a moderator approved. Personal data is redacted.', 'Your name only if you chose “named publicly” and agreed to publication. Telephone numbers, e-mail addresses and pictures never.'] },
      { heading: 'The receipt', text: ['Only you have it. The system keeps a digest to compare with, from which the receipt cannot be recovered; a lost receipt cannot be found again.', 'It never appears in an address or a log.'] },
      { heading: 'What stays in your browser', text: ['There are no analytics and no third-party content, and no request goes to any other site.', 'Choosing large print leaves one cookie that remembers it.', 'While you write a comment, what you have not sent is kept on your own device. It is deleted once sent, and you can delete it at any time.'] },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'This site is designed to WCAG 2.2, level AA; the contrast of text in large print meets level AAA.',
    parts: [
      { heading: 'Reading', text: ['Pages can be enlarged to 400 % and need no sideways scrolling on a screen 320 pixels wide.', 'They follow your system’s dark mode and its setting for reduced motion.', 'Printing a report prints the document alone.'] },
      { heading: 'Using', text: ['Everything can be done by keyboard, with the focus plainly visible.', 'Reading, commenting and following up all work without scripts.', 'There is no time limit. Errors say where they are and what to do, and keep what you typed.'] },
      { heading: 'Large print', text: ['Switch to it at the top of each page: text of at least 24 pixels, buttons at least 60 pixels high, stronger contrast.'] },
      { heading: 'What is missing', text: ['The reports themselves are given by the organisations in Chinese only.'] },
    ],
  },
  siteMap: { title: 'Site map', lead: 'All pages of this site.', pages: 'Pages', reports: 'Reports', comment: 'Comment' },
}
