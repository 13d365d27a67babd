/* Writes the workbooks of a dump with libxlsxwriter as it comes: no other temporary folder, no allocator settings.
 *
 *   write_cells DUMP FOLDER     writes each workbook of the dump to FOLDER
 *   write_cells DUMP            reads the dump alone, to show what that costs
 *
 * The dump is a run of records (Sources/corpora/CellDump.swift); its texts end in NUL, to be used in place. */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <xlsxwriter.h>

static const char *at;

static uint8_t byte(void) { return (uint8_t)*at++; }

static uint32_t number(void) {
  uint32_t value;
  memcpy(&value, at, sizeof value);
  at += sizeof value;
  return value;
}

static double real(void) {
  double value;
  memcpy(&value, at, sizeof value);
  at += sizeof value;
  return value;
}

static const char *text(void) {
  uint32_t length = number();
  const char *start = at;
  at += length + 1;
  return start;
}

static void check(lxw_error status) {
  if (status == LXW_NO_ERROR) return;
  fprintf(stderr, "%s\n", lxw_strerror(status));
  exit(2);
}

static lxw_format *read_format(lxw_workbook *book) {
  lxw_format *format = book ? workbook_add_format(book) : NULL;
  const char *name = text();
  double size = real();
  uint8_t bold = byte(), left = byte(), right = byte(), top = byte(), bottom = byte();
  uint8_t horizontal = byte(), vertical = byte(), wraps = byte();
  const char *number_format = text();
  if (!format) return NULL;
  format_set_font_name(format, name);
  format_set_font_size(format, size);
  if (bold) format_set_bold(format);
  format_set_left(format, left);
  format_set_right(format, right);
  format_set_top(format, top);
  format_set_bottom(format, bottom);
  if (horizontal) format_set_align(format, horizontal);
  if (vertical) format_set_align(format, vertical);
  if (wraps) format_set_text_wrap(format);
  if (strcmp(number_format, "General") != 0) format_set_num_format(format, number_format);
  return format;
}

int main(int count, char **arguments) {
  if (count < 2) return 64;
  int file = open(arguments[1], O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) return 2;
  at = mmap(NULL, status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
  if (at == MAP_FAILED) return 2;
  const char *end = at + status.st_size;
  int writes = count > 2;
  long cells = 0;

  lxw_workbook *book = NULL;
  lxw_worksheet *sheet = NULL;
  lxw_format *formats[1024];
  int format_count = 0;
  while (at < end) {
    switch (byte()) {
    case 'W': {
      char path[4096];
      snprintf(path, sizeof path, "%s/%s", writes ? arguments[2] : "", text());
      book = writes ? workbook_new(path) : NULL;
      format_count = 0;
      break;
    }
    case 'F': {
      lxw_format *format = read_format(book);
      if (format_count < 1024) formats[format_count++] = format;
      break;
    }
    case 'S': {
      const char *name = text();
      if (book) sheet = workbook_add_worksheet(book, name);
      break;
    }
    case 'C': {
      uint32_t first = number(), last = number();
      double width = real();
      if (book) check(worksheet_set_column(sheet, first, last, width, NULL));
      break;
    }
    case 'R': {
      uint32_t row = number();
      double height = real();
      if (book) check(worksheet_set_row(sheet, row, height, NULL));
      break;
    }
    case 'M': {
      uint32_t row = number(), column = number(), last_row = number(), last_column = number();
      if (book) check(worksheet_merge_range(sheet, row, column, last_row, last_column, NULL, NULL));
      break;
    }
    case 't': {
      uint32_t row = number(), column = number(), style = number();
      const char *string = text();
      cells++;
      if (book) check(worksheet_write_string(sheet, row, column, string, formats[style]));
      break;
    }
    case 'n': {
      uint32_t row = number(), column = number(), style = number();
      double value = real();
      cells++;
      if (book) check(worksheet_write_number(sheet, row, column, value, formats[style]));
      break;
    }
    case 'b': {
      uint32_t row = number(), column = number(), style = number();
      cells++;
      if (book) check(worksheet_write_blank(sheet, row, column, formats[style]));
      break;
    }
    case 'E':
      if (book) check(workbook_close(book));
      break;
    default: return 3;
    }
  }
  printf("%ld\n", cells);
  return 0;
}
