import { defaultTreeAdapter, parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { UnreadableDocument } from '../../unreadable-document'
import { MAX_DEPTH, MAX_ELEMENTS } from '../limits'

export type PageElement = DefaultTreeAdapterTypes.Element
export type PageNode = DefaultTreeAdapterTypes.ChildNode
type Parent = DefaultTreeAdapterTypes.ParentNode

/** The page as a browser builds it, whatever tags were left open or closed twice; bounded while it is built. */
export function pageTree(html: string): PageElement {
  let elements = 0
  const depths = new WeakMap<Parent, number>()
  const note = (parent: Parent, child: object) => {
    const depth = (depths.get(parent) ?? 0) + 1
    if (depth > MAX_DEPTH) throw new UnreadableDocument('too_deep')
    depths.set(child as Parent, depth)
  }
  const document = parse(html, {
    scriptingEnabled: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (...given) => {
        if (++elements > MAX_ELEMENTS) throw new UnreadableDocument('too_many_elements')
        return defaultTreeAdapter.createElement(...given)
      },
      appendChild: (parent, child) => {
        note(parent, child)
        defaultTreeAdapter.appendChild(parent, child)
      },
      insertBefore: (parent, child, before) => {
        note(parent, child)
        defaultTreeAdapter.insertBefore(parent, child, before)
      },
    },
  })
  const root = document.childNodes.find((node): node is PageElement => isElement(node))
  if (!root) throw new UnreadableDocument('empty')
  return root
}

export function isElement(node: PageNode | Parent | null | undefined): node is PageElement {
  return node !== null && node !== undefined && 'tagName' in node
}

export function attribute(element: PageElement, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null
}

export function parentOf(element: PageElement): PageElement | null {
  return isElement(element.parentNode) ? element.parentNode : null
}

/** The elements around it, itself first. */
export function lineageOf(element: PageElement): PageElement[] {
  const lineage: PageElement[] = []
  for (let at: PageElement | null = element; at; at = parentOf(at)) lineage.push(at)
  return lineage
}
