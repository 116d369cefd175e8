// For scripts/skin_table.sh: prints the tables of docs/skin.md.
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "skin/trade_figures.hpp"

// Argument: seeds (20).
int main(int argc, char** argv) {
    const std::uint64_t seeds = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 20;
    std::puts(
        "| stretch | depth, mean | depth, SD | place, RMS | mm of depth a mm of pressure | flat skin is "
        "deeper by | dot off flat skin's | same touch again: depth | place |");
    std::puts("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (const double stretch : trade::kStretches) {
        const trade::Spread s = trade::spreadAt(stretch, seeds, 300);
        std::puts(trade::tableRow(s).c_str());
        std::fflush(stdout);
    }
    for (const double stretch : {0.0, 1.0}) {
        std::printf("\n| alone, at stretch %.0f | depth, SD | place, RMS |\n| --- | --- | --- |\n", stretch);
        for (const trade::Cause& cause : trade::causesAt(stretch, 2, 300))
            std::printf("| %s | %.3f | %.3f |\n", cause.name.c_str(), cause.depthSd, cause.placeRms);
    }
    return 0;
}
