#pragma once

#include "widgets/workspace.h"

G_BEGIN_DECLS

/**
 * EntentePastePlan:
 * @view: of the excerpt
 * @into: id of the view shown
 * @is_here: whether the excerpt was taken from a view of this project
 * @is_shown: whether all its companies are on the chart, and all its deals in the plan
 * @doubles: whether what is in the plan is put in once more
 * @ids: ids in the plan by ids in the excerpt, of what is in both
 * @added: (element-type utf8 EntenteObject): the new objects by ids in the excerpt
 *
 * What of an excerpt is in the plan already, and what is to be added to it; for commands alone.
 */
typedef struct
{
  EntenteWorkspace *workspace;
  EntenteProject   *excerpt;
  EntenteObject    *view;
  const char       *into;
  gboolean          is_here;
  gboolean          is_shown;
  gboolean          doubles;
  GHashTable       *ids;
  GHashTable       *added;

  /*< private >*/
  GHashTable *along;
  GHashTable *names;
  GHashTable *taken;
  GHashTable *lonely;
} EntentePastePlan;

EntentePastePlan *entente_paste_plan_new          (EntenteWorkspace        *workspace,
                                                   EntenteProject          *excerpt,
                                                   const char              *into,
                                                   gboolean                 may_double) G_GNUC_WARN_UNUSED_RESULT;
void              entente_paste_plan_free         (EntentePastePlan        *self);
const char       *entente_paste_plan_find         (const EntentePastePlan  *self,
                                                   const EntenteField      *field,
                                                   const char              *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePastePlan, entente_paste_plan_free)

G_END_DECLS
