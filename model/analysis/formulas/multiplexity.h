#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteTopicTie:
 * @a: index of a company
 * @b: index of another company
 * @topic: index of a dimension that their deals are about
 */
typedef struct
{
  guint32 a;
  guint32 b;
  guint32 topic;
} EntenteTopicTie;

double entente_multiplexity_get_participation (const EntenteTopicTie *ties,
                                               guint                  n_ties,
                                               guint32                n_topics,
                                               guint32                company);
double entente_multiplexity_get_mean          (const EntenteTopicTie *ties,
                                               guint                  n_ties,
                                               double                *share_of_several);
double entente_multiplexity_get_overlap       (const EntenteTopicTie *ties,
                                               guint                  n_ties,
                                               guint32                first,
                                               guint32                second);

G_END_DECLS
