#pragma once

#include "model/analysis/report-source.h"
#include "model/analysis/spread.h"
#include "model/network/network.h"
#include "model/object/rule.h"

G_BEGIN_DECLS

/**
 * EntenteTintKind:
 * @ENTENTE_TINT_NONE: no colour is given
 * @ENTENTE_TINT_FIXED: a colour somebody chose
 * @ENTENTE_TINT_SERIES: one of a series of colours as different as can be
 * @ENTENTE_TINT_CLASS: one of a row of colours from light to strong
 * @ENTENTE_TINT_NEUTRAL: the neutral colour of what is not known
 */
typedef enum
{
  ENTENTE_TINT_NONE,
  ENTENTE_TINT_FIXED,
  ENTENTE_TINT_SERIES,
  ENTENTE_TINT_CLASS,
  ENTENTE_TINT_NEUTRAL,
} EntenteTintKind;

/**
 * EntenteTint:
 * @index: place in the series or row; for fixed colours counted through, for a sign that no other one has
 * @n: length of the row
 * @color: (nullable): "#rrggbb", the fixed colour, or the planner's own for this place of a series
 * @dimension: the dimension whose sign goes with it, or %ENTENTE_NO_INDEX
 *
 * A colour, without saying yet how it looks on paper or on a dark screen.
 */
typedef struct
{
  EntenteTintKind kind;
  guint           index;
  guint           n;
  const char     *color;
  guint32         dimension;
} EntenteTint;

/**
 * EntenteDash:
 *
 * Line styles that a rule can give.
 */
typedef enum
{
  ENTENTE_DASH_SOLID,
  ENTENTE_DASH_DASHED,
  ENTENTE_DASH_DOTTED,
  ENTENTE_DASH_DASH_DOT,
  ENTENTE_DASH_LONG,
  ENTENTE_N_DASHES
} EntenteDash;

/* Bounds of what a rule can give: cards never get smaller, so that they stay readable; widths in points. */
#define ENTENTE_LOOK_MAX_SIZE  2.0
#define ENTENTE_LOOK_MIN_WIDTH 0.5
#define ENTENTE_LOOK_MAX_WIDTH 8.0

/**
 * EntenteLensEntry:
 * @section: the section it stands in
 * @label: which ones have this look
 * @tint: for colours and rings
 * @number: for sizes: how many times larger; for widths: points
 * @dash: for line styles
 *
 * One look that a rule gives, and one line of the legend.
 */
typedef struct
{
  guint32     section;
  const char *label;
  EntenteTint tint;
  double      number;
  EntenteDash dash;
} EntenteLensEntry;

/**
 * EntenteLensSection:
 * @rule: id of the rule
 * @target: %ENTENTE_COMPANY, %ENTENTE_DEAL or %ENTENTE_STAKE
 * @channel: what of the look it gives, see model/object/rule.h
 * @heading: (nullable): the field or figure; %NULL when the rule asks for none
 * @is_own: the rule is about one object only
 *
 * What one rule does: entries first_entry .. first_entry + n_entries.
 */
typedef struct
{
  const char *rule;
  EntenteType target;
  int         channel;
  const char *heading;
  gboolean    is_own;
  guint32     first_entry;
  guint32     n_entries;
} EntenteLensSection;

/* A part of a ring: weight is its part of the whole circle, all parts of a ring together at most 1. */
typedef struct
{
  guint32  entry;
  double   weight;
  gboolean is_want;
} EntenteLensPart;

/**
 * EntenteLook:
 * @entries: for each channel the entry that gives it, or %ENTENTE_NO_INDEX; for a ring the first one of its section
 * @badge: (nullable): text of the badge
 * @first_part: parts of its ring
 * @n_parts: how many, 0 for no ring
 * @own: bit set of the channels that a rule for this object alone gives
 *
 * How one company, deal or stake looks.
 */
typedef struct
{
  guint32     entries[ENTENTE_RULE_N_CHANNELS];
  const char *badge;
  guint32     first_part;
  guint32     n_parts;
  guint       own;
} EntenteLook;

/**
 * EntenteLens:
 * @looks: for companies, deals and stakes (by #EntenteRuleTarget) one for each, %NULL where no rule is about them
 * @entries: (element-type EntenteLensEntry): all looks given
 * @sections: (element-type EntenteLensSection): the rules, in the order in which they count
 * @parts: (element-type EntenteLensPart): of all rings
 *
 * What the rules of a view make of a network: how everything looks, and what the legend has to say. Immutable.
 */
typedef struct
{
  EntenteLook  *looks[ENTENTE_RULE_N_TARGETS];
  GArray       *entries;
  GArray       *sections;
  GArray       *parts;
  GStringChunk *strings;
} EntenteLens;

EntenteLens            *entente_lens_new           (const EntenteNetwork   *network,
                                                    EntenteScope           *scope,
                                                    const char             *view,
                                                    const EntenteReportSource *reports) G_GNUC_WARN_UNUSED_RESULT;
void                    entente_lens_free          (EntenteLens            *self);
const EntenteLook      *entente_lens_get_look      (const EntenteLens      *self,
                                                    EntenteType             target,
                                                    guint32                 index);
const EntenteLensEntry *entente_lens_get_entry     (const EntenteLens      *self,
                                                    const EntenteLook      *look,
                                                    int                     channel);
void                    entente_lens_show_spread    (EntenteLens            *self,
                                                    const EntenteNetwork   *network,
                                                    const EntenteSpread    *spread);
GPtrArray              *entente_lens_list_rules    (EntenteScope           *scope,
                                                    const char             *view) G_GNUC_WARN_UNUSED_RESULT;
int                     entente_lens_get_slot      (EntenteType             target);
const EntenteChoice    *entente_dash_get_choices   (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteLens, entente_lens_free)

G_END_DECLS
