#pragma once

#include "model/object/rule.h"
#include "widgets/workspace.h"

G_BEGIN_DECLS

/* What a planner can do about the look of the view shown, each as one undo step. */

/**
 * EntenteRuleText:
 * @target: one of the targets of model/object/rule.h
 * @channel: one of its channels
 * @by: (nullable): name of a field or figure
 * @condition: one of its conditions, -1 for none
 * @operand: (nullable): what is compared with, as stored
 * @value: (nullable): the look, as stored; %NULL to leave it to the program
 *
 * What a rule says.
 */
typedef struct
{
  int         target;
  int         channel;
  const char *by;
  int         condition;
  const char *operand;
  const char *value;
} EntenteRuleText;

EntenteObject *entente_look_find_simple_rule (EntenteWorkspace       *workspace,
                                              int                     target,
                                              int                     channel);
EntenteObject *entente_look_find_own_rule    (EntenteWorkspace       *workspace,
                                              const char             *object,
                                              int                     channel);
gboolean       entente_look_has_own          (EntenteWorkspace       *workspace,
                                              const char *const      *objects);
gboolean       entente_command_look_by       (EntenteWorkspace       *workspace,
                                              int                     target,
                                              int                     channel,
                                              const char             *by);
char          *entente_command_add_rule      (EntenteWorkspace       *workspace,
                                              const EntenteRuleText  *text);
gboolean       entente_command_change_rule   (EntenteWorkspace       *workspace,
                                              const char             *rule,
                                              const EntenteRuleText  *text);
gboolean       entente_command_move_rule     (EntenteWorkspace       *workspace,
                                              const char             *rule,
                                              int                     direction);
gboolean       entente_command_remove_rule   (EntenteWorkspace       *workspace,
                                              const char             *rule);
gboolean       entente_command_set_own_look  (EntenteWorkspace       *workspace,
                                              const char             *object,
                                              int                     channel,
                                              const char             *value);
gboolean       entente_command_remove_own_looks (EntenteWorkspace    *workspace,
                                              const char *const      *objects);
gboolean       entente_command_next_badges   (EntenteWorkspace       *workspace);
gboolean       entente_command_draw_lines    (EntenteWorkspace       *workspace,
                                              int                     shape);
gboolean       entente_command_route_lines   (EntenteWorkspace       *workspace,
                                              int                     routing);
gboolean       entente_command_show_only     (EntenteWorkspace       *workspace,
                                              const char *const      *companies);
char          *entente_command_new_view_of   (EntenteWorkspace       *workspace,
                                              const char *const      *companies);

G_END_DECLS
