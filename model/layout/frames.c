#include "model/layout/frames.h"

/**
 * entente_layout_is_in_frame:
 * @graph: a graph
 * @frame: a frame, that of a box for instance, or %ENTENTE_LAYOUT_NO_INDEX
 * @outer: a frame, or the number of frames for the page, in which all lies
 *
 * Returns: whether @frame is @outer, or lies in it, however deep
 */
gboolean
entente_layout_is_in_frame (const EntenteLayoutGraph *graph,
                            guint32                   frame,
                            guint32                   outer)
{
  while (frame < graph->n_frames && frame != outer)
    frame = graph->frames[frame].parent;

  return frame == outer || outer == graph->n_frames;
}

/**
 * entente_layout_measure_frame:
 * @graph: a graph with its places
 * @index: one of its frames
 *
 * Returns: the frame as it would be around the boxes and frames that are in it; %ENTENTE_EXTENT_NONE when there are none
 */
EntenteExtent
entente_layout_measure_frame (const EntenteLayoutGraph *graph,
                              guint32                   index)
{
  const EntenteLayoutFrame *frame = &graph->frames[index];
  EntenteExtent             extent = ENTENTE_EXTENT_NONE;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (graph->boxes[i].frame == index)
      entente_extent_add_box (&extent, &graph->boxes[i]);

  for (guint32 i = 0; i < graph->n_frames; i++)
    if (graph->frames[i].parent == index)
      {
        EntenteExtent inner = entente_layout_measure_frame (graph, i);

        entente_extent_unite (&extent, &inner);
      }

  return (EntenteExtent) {extent.left - frame->pad, extent.top - frame->name_pad, extent.right + frame->pad, extent.bottom + frame->pad};
}
