#include <cmath>

#include "picture/noise.hpp"
#include "picture/relief_tile.hpp"
#include "support/catch.hpp"

TEST_CASE("Noise repeats after its period and nowhere leaves its range") {
    const picture::Period period{12, 7};
    for (int i = 0; i < 400; ++i) {
        const float x = 0.173F * static_cast<float>(i) - 20.0F;
        const float y = 0.091F * static_cast<float>(i) - 9.0F;
        const float value = picture::fractalNoise(x, y, 5, 3, period);
        CHECK(value >= 0.0F);
        CHECK(value < 1.0F);
        CHECK(picture::fractalNoise(x + 12.0F, y + 7.0F, 5, 3, period) == Approx(value).margin(1e-3));
        const picture::CellDistances cells = picture::cellNoise(x, y, 3, period);
        CHECK(cells.nearest <= cells.second);
        CHECK(picture::cellNoise(x + 12.0F, y, 3, period).nearest == Approx(cells.nearest).margin(1e-3));
    }
}

TEST_CASE("Noise of another seed is another") {
    int same = 0;
    for (int i = 0; i < 100; ++i) {
        if (picture::hashed(i, 3, 1) == picture::hashed(i, 3, 2)) ++same;
    }
    CHECK(same <= 1);
}

TEST_CASE("The relief tile meets itself and has no light of its own") {
    const picture::ReliefTile& tile = picture::ReliefTile::shared();
    for (const float pixelsPerMm : {1.0F, 4.0F, 9.0F, 40.0F}) {
        const picture::ReliefTile::Level& level = tile.levelFor(pixelsPerMm);
        const float period = picture::ReliefTile::kPeriodMm * level.texelsPerMm();
        double sum = 0.0;
        double most = 0.0;
        for (int i = 0; i < 4000; ++i) {
            const float x = 0.37F * static_cast<float>(i);
            const float y = 0.73F * static_cast<float>(i) - 100.0F;
            const picture::Relief relief = level.at(x, y);
            CHECK(level.at(x + period, y - period).slope == Approx(relief.slope).margin(0.02));
            sum += static_cast<double>(relief.slope);
            most = std::max(most, std::abs(static_cast<double>(relief.slope)));
            CHECK(relief.hollow <= 0.0F);
        }
        CHECK(std::abs(sum / 4000.0) < 0.03);  // slopes cancel: the tile neither brightens nor darkens
        CHECK(most > 0.1);
    }
}

TEST_CASE("A coarse view samples a coarse relief") {
    const picture::ReliefTile& tile = picture::ReliefTile::shared();
    CHECK(tile.levelFor(40.0F).texelsPerMm() == 16.0F);
    CHECK(tile.levelFor(8.0F).texelsPerMm() == 8.0F);
    CHECK(tile.levelFor(1.0F).texelsPerMm() == 1.0F);
}
