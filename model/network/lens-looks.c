#include "model/network/lens-builder.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* More categories than this cannot be told apart; the rarer ones become "others". */
#define MAX_CATEGORIES 16u

/* Up to so many, each keeps its colour whichever of the others are there. */
#define N_STABLE 8u

/* What the least and the greatest get at most, and how far two neighbours lie apart at most */
#define SIZE_FROM  1.0
#define SIZE_TO    1.75
#define SIZE_STEP  0.25
#define WIDTH_FROM 1.2
#define WIDTH_TO   6.0
#define WIDTH_STEP 1.3

const char *
entente_lens_builder_keep (EntenteLensBuilder *builder,
                           const char         *text)
{
  return text != NULL ? g_string_chunk_insert_const (builder->lens->strings, text) : NULL;
}

static guint32
add_entry (EntenteLensBuilder *builder,
           EntenteLensEntry    entry)
{
  EntenteLensSection *section = &g_array_index (builder->lens->sections, EntenteLensSection, builder->section);

  entry.section = builder->section;
  entry.label = entente_lens_builder_keep (builder, entry.label);
  entry.tint.color = entente_lens_builder_keep (builder, entry.tint.color);
  g_array_append_val (builder->lens->entries, entry);
  section->n_entries++;

  return section->first_entry + section->n_entries - 1;
}

static EntenteLook *
get_look (EntenteLensBuilder *builder,
          guint32             item)
{
  EntenteLook **looks = &builder->lens->looks[entente_lens_get_slot (builder->target)];
  guint32       n = entente_network_count (builder->network, builder->target);

  if (*looks == NULL)
    {
      *looks = g_new0 (EntenteLook, n + 1);
      for (guint32 i = 0; i < n; i++)
        memset ((*looks)[i].entries, 0xff, sizeof (*looks)[i].entries);
    }

  return &(*looks)[item];
}

static EntenteLook *
give (EntenteLensBuilder *builder,
      guint32             item,
      guint32             entry)
{
  EntenteLook *look = get_look (builder, item);

  look->entries[builder->channel] = entry;
  if (builder->only != ENTENTE_NO_INDEX)
    look->own |= 1u << builder->channel;

  return look;
}

static gboolean
is_color (const char *text)
{
  if (text[0] != '#' || strlen (text) != 7)
    return FALSE;

  for (guint i = 1; i < 7; i++)
    if (!g_ascii_isxdigit (text[i]))
      return FALSE;

  return TRUE;
}

static gboolean
parse_number (const char *text,
              double      min,
              double      max,
              double     *number)
{
  char *end;

  *number = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0' || !isfinite (*number))
    return FALSE;

  *number = CLAMP (*number, min, max);

  return TRUE;
}

static gboolean
parse_dash (const char  *text,
            EntenteDash *dash)
{
  for (int i = 0; i < ENTENTE_N_DASHES; i++)
    if (strcmp (entente_dash_get_choices ()[i].name, text) == 0)
      {
        *dash = i;
        return TRUE;
      }

  return FALSE;
}

/* A value that is none for its channel gives nothing. */
static gboolean
parse_value (EntenteLensBuilder *builder,
             const char         *value,
             EntenteLensEntry   *entry)
{
  switch (builder->channel)
    {
    case ENTENTE_RULE_CHANNEL_COLOR:
      entry->tint = (EntenteTint) {ENTENTE_TINT_FIXED, builder->n_fixed++, 0, value, ENTENTE_NO_INDEX};
      return is_color (value);
    case ENTENTE_RULE_CHANNEL_SIZE:
      return parse_number (value, SIZE_FROM, ENTENTE_LOOK_MAX_SIZE, &entry->number);
    case ENTENTE_RULE_CHANNEL_WIDTH:
      return parse_number (value, ENTENTE_LOOK_MIN_WIDTH, ENTENTE_LOOK_MAX_WIDTH, &entry->number);
    case ENTENTE_RULE_CHANNEL_DASH:
      return parse_dash (value, &entry->dash);
    case ENTENTE_RULE_CHANNEL_BADGE:
      return TRUE;
    default:
      return FALSE;
    }
}

void
entente_lens_builder_give_fixed (EntenteLensBuilder *builder,
                                 const char         *value)
{
  g_autofree char *label = entente_lens_builder_describe (builder);
  EntenteLensEntry entry = {.label = label, .number = 1};
  guint32          index;

  if (!parse_value (builder, value, &entry))
    return;

  index = add_entry (builder, entry);

  for (guint32 i = 0; i < entente_network_count (builder->network, builder->target); i++)
    if (entente_lens_builder_applies (builder, i))
      {
        EntenteLook *look = give (builder, i, index);

        if (builder->channel == ENTENTE_RULE_CHANNEL_BADGE)
          look->badge = entente_lens_builder_keep (builder, value);
      }
}

static double
get_step (const EntenteLensBuilder *builder,
          guint                     index,
          guint                     n)
{
  guint n_steps = MAX (n, 2) - 1, step = MIN (index, n_steps);

  if (builder->channel == ENTENTE_RULE_CHANNEL_SIZE)
    return SIZE_FROM + step * MIN ((SIZE_TO - SIZE_FROM) / n_steps, SIZE_STEP);

  return WIDTH_FROM + step * MIN ((WIDTH_TO - WIDTH_FROM) / n_steps, WIDTH_STEP);
}

static EntenteLensEntry
make_class_entry (const EntenteLensBuilder *builder,
                  guint                     index,
                  const char               *label)
{
  return (EntenteLensEntry) {
    .label = label,
    .tint = {ENTENTE_TINT_CLASS, index, builder->classes.n, NULL, ENTENTE_NO_INDEX},
    .number = get_step (builder, index, builder->classes.n),
    .dash = index % ENTENTE_N_DASHES,
  };
}

/* What is not known looks neutral; only colours need to say so, as the others are as if there were no rule. */
static guint32
add_neutral_entry (EntenteLensBuilder *builder,
                   const char         *label)
{
  EntenteLensEntry entry = {.label = label, .tint = {ENTENTE_TINT_NEUTRAL, 0, 0, NULL, ENTENTE_NO_INDEX}};

  entry.number = builder->channel == ENTENTE_RULE_CHANNEL_SIZE ? SIZE_FROM : 0;

  return add_entry (builder, entry);
}

static void
give_classes (EntenteLensBuilder *builder)
{
  EntenteSurvey *survey = builder->survey;
  guint32        first = 0, unknown;

  builder->classes = entente_classes_make (survey->numbers, survey->n_items);

  for (guint i = 0; i < builder->classes.n; i++)
    {
      g_autofree char *label = entente_survey_describe_class (survey, &builder->classes, i);
      guint32          entry = add_entry (builder, make_class_entry (builder, i, label));

      if (i == 0)
        first = entry;
    }

  unknown = add_neutral_entry (builder, _("Not known"));

  for (guint32 i = 0; i < survey->n_items; i++)
    if (entente_lens_builder_applies (builder, i))
      give (builder, i, isnan (survey->numbers[i]) ? unknown : first + entente_classes_find (&builder->classes, survey->numbers[i]));
}

static guint *
count_members (const EntenteSurvey *survey)
{
  guint *counts = g_new0 (guint, survey->categories->len + 1);

  for (guint i = 0; i < survey->members->len; i++)
    counts[g_array_index (survey->members, EntenteMember, i).category]++;

  return counts;
}

/* How many members the rarest category must have to get an entry of its own */
static guint
find_least_count (const guint *counts,
                  guint        n)
{
  for (guint least = 1;; least++)
    {
      guint n_kept = 0;

      for (guint i = 0; i < n; i++)
        n_kept += counts[i] >= least;

      if (n_kept <= MAX_CATEGORIES)
        return least;
    }
}

static EntenteLensEntry
make_category_entry (const EntenteLensBuilder *builder,
                     guint                     category,
                     guint                     index,
                     guint                     n)
{
  const EntenteCategory *entry = &g_array_index (builder->survey->categories, EntenteCategory, category);

  return (EntenteLensEntry) {
    .label = entry->label,
    .tint = {ENTENTE_TINT_SERIES, entry->dimension != ENTENTE_NO_INDEX ? entry->dimension : index, n, entry->color, entry->dimension},
    .number = get_step (builder, index, MIN (n, ENTENTE_CLASSES_MAX)),
    .dash = index % ENTENTE_N_DASHES,
  };
}

/* Gives each category that something has an entry; those that are too many share one. */
static void
add_category_entries (EntenteLensBuilder *builder)
{
  guint               n = builder->survey->categories->len, n_used = 0;
  g_autofree guint   *counts = count_members (builder->survey);
  guint               least = find_least_count (counts, n);
  g_autofree guint32 *used = g_new0 (guint32, n + 1);
  guint32             others = ENTENTE_NO_INDEX;

  builder->category_entries = g_new (guint32, n + 1);

  for (guint i = 0; i < n; i++)
    {
      used[i] = n <= N_STABLE ? i : n_used;
      n_used += counts[i] >= least;
    }

  for (guint i = 0; i < n; i++)
    if (counts[i] >= least)
      builder->category_entries[i] = add_entry (builder, make_category_entry (builder, i, used[i], n <= N_STABLE ? n : n_used));

  for (guint i = 0; i < n; i++)
    if (counts[i] > 0 && counts[i] < least)
      {
        if (others == ENTENTE_NO_INDEX)
          others = add_neutral_entry (builder, _("Others"));
        builder->category_entries[i] = others;
      }
}

static void
give_categories (EntenteLensBuilder *builder)
{
  EntenteSurvey *survey = builder->survey;
  guint32        unknown;

  add_category_entries (builder);
  unknown = add_neutral_entry (builder, _("Not known"));

  for (guint32 i = 0; i < survey->n_items; i++)
    if (entente_lens_builder_applies (builder, i))
      {
        gboolean any = survey->offsets[i + 1] > survey->offsets[i];

        give (builder, i, any ? builder->category_entries[g_array_index (survey->members, EntenteMember, survey->offsets[i]).category] : unknown);
      }
}

static char *
make_badge (const EntenteLensBuilder *builder,
            guint32                   item)
{
  const EntenteSurvey *survey = builder->survey;
  double               number = survey->numbers[item];

  if (survey->kind != ENTENTE_SURVEY_NUMBERS)
    return survey->offsets[item + 1] > survey->offsets[item]
             ? g_strdup (g_array_index (survey->categories, EntenteCategory, g_array_index (survey->members, EntenteMember, survey->offsets[item]).category).label)
             : NULL;

  return isnan (number) ? NULL : entente_survey_describe (survey, number, number);
}

static void
give_badges (EntenteLensBuilder *builder)
{
  guint32 entry = add_entry (builder, (EntenteLensEntry) {.label = builder->survey->label});

  for (guint32 i = 0; i < builder->survey->n_items; i++)
    if (entente_lens_builder_applies (builder, i))
      {
        g_autofree char *badge = make_badge (builder, i);
        EntenteLook     *look = give (builder, i, badge != NULL ? entry : ENTENTE_NO_INDEX);

        look->badge = entente_lens_builder_keep (builder, badge);
      }
}

static void
begin_ring (EntenteLensBuilder *builder,
            guint32             item,
            guint32             entry)
{
  EntenteLook *look = give (builder, item, entry);

  look->first_part = builder->lens->parts->len;
  look->n_parts = 0;
}

static void
add_part (EntenteLensBuilder *builder,
          guint32             item,
          guint32             entry,
          double              weight,
          gboolean            is_want)
{
  EntenteLensPart part = {entry, weight, is_want};

  g_array_append_val (builder->lens->parts, part);
  get_look (builder, item)->n_parts++;
}

static void
give_shares (EntenteLensBuilder *builder)
{
  EntenteSurvey *survey = builder->survey;
  guint32        first = g_array_index (builder->lens->sections, EntenteLensSection, builder->section).first_entry;

  add_category_entries (builder);

  for (guint32 i = 0; i < survey->n_items; i++)
    if (entente_lens_builder_applies (builder, i))
      {
        double total = 0;

        for (guint32 k = survey->offsets[i]; k < survey->offsets[i + 1]; k++)
          total += g_array_index (survey->members, EntenteMember, k).weight;

        begin_ring (builder, i, total > 0 ? first : ENTENTE_NO_INDEX);

        /* Of stakes of less than all the rest is left open. */
        for (guint32 k = survey->offsets[i]; k < survey->offsets[i + 1]; k++)
          {
            const EntenteMember *member = &g_array_index (survey->members, EntenteMember, k);

            add_part (builder, i, builder->category_entries[member->category], member->weight / MAX (total, 1), member->is_want);
          }
      }
}

/* One number is shown as how much of a whole circle: of 100 %, or of the greatest. */
static void
give_gauges (EntenteLensBuilder *builder)
{
  EntenteSurvey   *survey = builder->survey;
  EntenteClasses   classes = entente_classes_make (survey->numbers, survey->n_items);
  double           whole = survey->unit == ENTENTE_UNIT_PERCENT ? 100 : classes.n > 0 ? classes.limits[classes.whole ? classes.n - 1 : classes.n]
                                                                                      : 1;
  g_autofree char *top = entente_survey_describe (survey, whole, whole);
  /* Translators: what a full circle stands for, such as "all round: 100 %" */
  g_autofree char *label = g_strdup_printf (_("all round: %s"), top);
  guint32          entry = add_entry (builder, (EntenteLensEntry) {.label = label, .tint = {ENTENTE_TINT_SERIES, 0, 1, NULL, ENTENTE_NO_INDEX}});

  for (guint32 i = 0; i < survey->n_items; i++)
    if (entente_lens_builder_applies (builder, i))
      {
        double part = whole > 0 ? CLAMP (survey->numbers[i] / whole, 0, 1) : 0;

        begin_ring (builder, i, isnan (survey->numbers[i]) ? ENTENTE_NO_INDEX : entry);
        if (part > 0)
          add_part (builder, i, entry, part, FALSE);
      }
}

/* The program chooses the looks. */
void
entente_lens_builder_give_automatic (EntenteLensBuilder *builder)
{
  gboolean numbers = builder->survey->kind == ENTENTE_SURVEY_NUMBERS;

  if (builder->channel == ENTENTE_RULE_CHANNEL_BADGE)
    give_badges (builder);
  else if (builder->channel == ENTENTE_RULE_CHANNEL_RING)
    (numbers ? give_gauges : give_shares) (builder);
  else
    (numbers ? give_classes : give_categories) (builder);
}
