// @ts-check
// Sets what must stay on one line ("8–10 mL", "-itis") into <span class="nowrap"> while Markdown becomes HTML.
import { defineHastPlugin } from 'satteri';
import { keepTogether } from '../../src/library/keep-together.ts';

export const keepTogetherInMarkdown = defineHastPlugin({
  name: 'keep-together',
  text(node, ctx) {
    const pieces = keepTogether(node.value);
    if (!pieces.some(({ isKept }) => isKept)) return;
    const parent = ctx.parent(node);
    if (parent?.type === 'element' && parent.properties.class === 'nowrap') return;
    ctx.replaceNode(
      node,
      pieces.map(({ text, isKept }) =>
        isKept
          ? {
              type: 'element',
              tagName: 'span',
              properties: { class: 'nowrap' },
              children: [{ type: 'text', value: text }],
            }
          : { type: 'text', value: text },
      ),
    );
  },
});
