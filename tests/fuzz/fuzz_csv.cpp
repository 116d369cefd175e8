// samples.csv and dots.csv: whatever the bytes, they are read or refused with a reason, and
// what was read is written so that it reads the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <variant>

#include "pen/dots_csv.hpp"
#include "pen/samples_csv.hpp"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

template <typename T, typename Read, typename Write>
void roundTrip(std::string_view bytes, Read read, Write write) {
    const auto first = read(bytes);
    if (const auto* fault = std::get_if<pen::CsvFault>(&first)) {
        require(fault->line >= 1 && fault->column >= 1 && !fault->message.empty());
        return;
    }
    const auto again = read(write(std::get<std::vector<T>>(first)));
    require(std::holds_alternative<std::vector<T>>(again));
    require(std::get<std::vector<T>>(again) == std::get<std::vector<T>>(first));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    roundTrip<pen::Sample>(bytes, pen::readSamplesCsv, pen::writeSamplesCsv);
    roundTrip<scoring::Dot>(bytes, pen::readDotsCsv, pen::writeDotsCsv);
    return 0;
}
