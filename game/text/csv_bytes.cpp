#include "text/csv_bytes.hpp"

#include <algorithm>
#include <string>

#include "text/utf8.hpp"

namespace text {

int lineOf(std::string_view bytes, std::size_t at) {
    return 1 +
           static_cast<int>(std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

std::optional<CsvError> refuseBytes(std::string_view bytes, CsvLimits limits) {
    if (bytes.size() > limits.bytes)
        return CsvError{1, "the file has more than " + std::to_string(limits.bytes) + " bytes",
                        "Split it into smaller files."};
    if (const auto bad = firstBadUtf8(bytes))
        return CsvError{lineOf(bytes, *bad), "the text is not UTF-8", "Save the file as UTF-8."};
    if (const auto at = bytes.find('\0'); at != std::string_view::npos)
        return CsvError{lineOf(bytes, at), "the file holds a NUL byte", "Save it as plain text."};
    return std::nullopt;
}

}  // namespace text
