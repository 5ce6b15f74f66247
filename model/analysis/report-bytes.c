/* A report as bytes, for the cache: texts once, then rows and inputs of fixed size that refer to them by place, 0 for none. */

#include "model/analysis/report-private.h"

#include "model/analysis/method.h"

#include <math.h>
#include <string.h>

#define FORMAT_VERSION 1u

#define ROW_FORMAT    "(uuuuiuuudd)"
#define INPUT_FORMAT  "(uuu)"
#define REPORT_FORMAT "(usus@as@a" ROW_FORMAT "@a" INPUT_FORMAT ")"
#define REPORT_TYPE   "(ususasa" ROW_FORMAT "a" INPUT_FORMAT ")"

typedef struct
{
  guint32 quantity;
  guint32 object;
  guint32 other;
  guint32 detail;
  gint32  year;
  guint32 first_input;
  guint32 n_inputs;
  guint32 reserved;
  double  low;
  double  high;
} PackedRow;

typedef struct
{
  guint32 object;
  guint32 field;
  guint32 is_missing;
} PackedInput;

G_STATIC_ASSERT (sizeof (PackedRow) == 48);
G_STATIC_ASSERT (sizeof (PackedInput) == 12);

static guint32
get_number (const EntenteReport *self,
            const char          *text)
{
  return text != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, text)) : 0;
}

static GVariant *
pack_texts (const EntenteReport *self)
{
  guint                   n_texts = g_hash_table_size (self->numbers);
  g_autofree const char **texts = g_new0 (const char *, n_texts + 1);
  GHashTableIter          iter;
  gpointer                text, number;

  g_hash_table_iter_init (&iter, self->numbers);
  while (g_hash_table_iter_next (&iter, &text, &number))
    texts[GPOINTER_TO_UINT (number) - 1] = text;

  return g_variant_new_strv (texts, n_texts);
}

static GVariant *
pack_rows (const EntenteReport *self)
{
  g_autofree PackedRow *packed = g_new0 (PackedRow, self->rows->len + 1);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const EntenteReportRow *row = &g_array_index (self->rows, EntenteReportRow, i);

      packed[i] = (PackedRow) {row->quantity, get_number (self, row->object), get_number (self, row->other), get_number (self, row->detail),
                               row->year, row->first_input, row->n_inputs, 0, row->value.low, row->value.high};
    }

  return g_variant_new_fixed_array (G_VARIANT_TYPE (ROW_FORMAT), packed, self->rows->len, sizeof *packed);
}

static GVariant *
pack_inputs (const EntenteReport *self)
{
  g_autofree PackedInput *packed = g_new0 (PackedInput, self->inputs->len + 1);

  for (guint i = 0; i < self->inputs->len; i++)
    {
      const EntenteReportInput *input = &g_array_index (self->inputs, EntenteReportInput, i);

      packed[i] = (PackedInput) {get_number (self, input->object), get_number (self, input->field), input->is_missing != FALSE};
    }

  return g_variant_new_fixed_array (G_VARIANT_TYPE (INPUT_FORMAT), packed, self->inputs->len, sizeof *packed);
}

/**
 * entente_report_to_bytes:
 * @self: a report that is filled
 *
 * Returns: (transfer full): it as bytes for entente_report_from_bytes() on the same machine; the same for the same report
 */
GBytes *
entente_report_to_bytes (const EntenteReport *self)
{
  g_autoptr (GVariant) variant =
    g_variant_ref_sink (g_variant_new (REPORT_FORMAT, FORMAT_VERSION, self->method->id, self->method->version, self->hash,
                                       pack_texts (self), pack_rows (self), pack_inputs (self)));

  return g_variant_get_data_as_bytes (variant);
}

static gboolean
is_range (double low,
          double high)
{
  return (isnan (low) && isnan (high)) || (isfinite (low) && isfinite (high) && low <= high);
}

static gboolean
unpack_inputs (EntenteReport     *self,
               GVariant          *variant,
               const char *const *texts,
               gsize              n_texts)
{
  gsize              n;
  const PackedInput *packed = g_variant_get_fixed_array (variant, &n, sizeof *packed);

  for (gsize i = 0; i < n; i++)
    {
      EntenteReportInput input;

      if (packed[i].object - 1 >= n_texts || packed[i].field - 1 >= n_texts || packed[i].is_missing > 1)
        return FALSE;

      input = (EntenteReportInput) {texts[packed[i].object - 1], texts[packed[i].field - 1], (gboolean)packed[i].is_missing};
      g_array_append_val (self->inputs, input);
    }

  return TRUE;
}

/* Inputs stand in the order of the rows: those of the row before, perhaps with more, or others behind them. */
static gboolean
follows (const PackedRow *row,
         const PackedRow *before)
{
  return (row->first_input == before->first_input && row->n_inputs >= before->n_inputs) || row->first_input >= before->first_input + before->n_inputs;
}

static gboolean
is_row (const EntenteReport *self,
        const PackedRow     *row,
        gsize                n_texts)
{
  return row->quantity < self->method->n_quantities && row->object <= n_texts && row->other <= n_texts && row->detail <= n_texts &&
         row->reserved == 0 && row->first_input <= self->inputs->len && row->n_inputs <= self->inputs->len - row->first_input &&
         is_range (row->low, row->high);
}

static const char *
get_text (const char *const *texts,
          guint32            number)
{
  return number > 0 ? texts[number - 1] : NULL;
}

static gboolean
unpack_rows (EntenteReport     *self,
             GVariant          *variant,
             const char *const *texts,
             gsize              n_texts)
{
  gsize            n;
  const PackedRow *packed = g_variant_get_fixed_array (variant, &n, sizeof *packed);

  for (gsize i = 0; i < n; i++)
    {
      EntenteReportRow row = {0};

      if (!is_row (self, &packed[i], n_texts) || (i > 0 && !follows (&packed[i], &packed[i - 1])))
        return FALSE;

      row.quantity = packed[i].quantity;
      row.object = get_text (texts, packed[i].object);
      row.other = get_text (texts, packed[i].other);
      row.detail = get_text (texts, packed[i].detail);
      row.year = packed[i].year;
      row.first_input = packed[i].first_input;
      row.n_inputs = packed[i].n_inputs;
      row.value = (EntenteRange) {packed[i].low, packed[i].high};
      entente_report_complete_row (self, &row);
      g_array_append_val (self->rows, row);
    }

  return TRUE;
}

/* Each text stands there once. */
static char **
unpack_texts (EntenteReport *self,
              GVariant      *variant)
{
  gsize                   n;
  g_autofree const char **texts = g_variant_get_strv (variant, &n);
  g_autofree char       **kept = g_new0 (char *, n + 1);

  for (gsize i = 0; i < n; i++)
    {
      guint number;

      kept[i] = (char *)entente_report_keep (self, texts[i], &number);
      if (number != i + 1)
        return NULL;
    }

  return g_steal_pointer (&kept);
}

static gboolean
unpack (EntenteReport *self,
        GVariant      *variant)
{
  g_autoptr (GVariant) texts = g_variant_get_child_value (variant, 4);
  g_autoptr (GVariant) rows = g_variant_get_child_value (variant, 5);
  g_autoptr (GVariant) inputs = g_variant_get_child_value (variant, 6);
  gsize             n_texts = g_variant_n_children (texts);
  g_autofree char **kept = g_variant_is_normal_form (texts) ? unpack_texts (self, texts) : NULL;

  /* Rows and inputs may be any bytes, and are checked one by one; to check them as a variant first takes much longer. */
  return kept != NULL && unpack_inputs (self, inputs, (const char *const *)kept, n_texts) &&
         unpack_rows (self, rows, (const char *const *)kept, n_texts);
}

static gboolean
is_of (GVariant            *variant,
       const EntenteMethod *method,
       const char          *hash)
{
  const char *id, *its_hash;
  guint32     format, version;

  g_variant_get_child (variant, 0, "u", &format);
  g_variant_get_child (variant, 1, "&s", &id);
  g_variant_get_child (variant, 2, "u", &version);
  g_variant_get_child (variant, 3, "&s", &its_hash);

  return format == FORMAT_VERSION && version == method->version && strcmp (id, method->id) == 0 && strcmp (its_hash, hash) == 0;
}

/**
 * entente_report_from_bytes:
 * @method: the method that it is a report of
 * @hash: of the plan that it is about
 * @bytes: whatever stands for it
 *
 * Returns: (transfer full) (nullable): the report; %NULL when @bytes are damaged, of another method, version or plan
 */
EntenteReport *
entente_report_from_bytes (const EntenteMethod *method,
                           const char          *hash,
                           GBytes              *bytes)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (REPORT_TYPE), bytes, FALSE));
  g_autoptr (EntenteReport) self = entente_report_new (method, hash);

  if (!is_of (variant, method, hash) || !unpack (self, variant))
    return NULL;

  return g_steal_pointer (&self);
}
