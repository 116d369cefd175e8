#include "skin/scene.hpp"
#include "support/catch.hpp"

namespace {

// FNV-1a, 64 bits.
class Signature {
public:
    void add(std::int64_t value) {
        for (unsigned i = 0; i < 8; ++i) {
            m_hash = (m_hash ^ ((static_cast<std::uint64_t>(value) >> (8 * i)) & 0xFFU)) * 0x100000001B3ULL;
        }
    }
    void add(const scoring::Dot& dot) {
        for (const std::int64_t value :
             {std::int64_t{dot.ordinal}, *dot.tUs, std::int64_t{dot.xTenthUm}, std::int64_t{dot.yTenthUm},
              std::int64_t{*dot.depthUm}, std::int64_t{*dot.diameterUm}, std::int64_t{dot.dragUm},
              std::int64_t{dot.toneE4}, std::int64_t{dot.flags}}) {
            add(value);
        }
    }
    void add(const skin::State& state) {
        for (const std::byte byte : state) add(std::to_integer<std::int64_t>(byte));
    }
    [[nodiscard]] std::uint64_t value() const { return m_hash; }

private:
    std::uint64_t m_hash = 0xCBF29CE484222325ULL;
};

// Pen and mouse, steady and slipping, on taut and on slack skin and in a scar.
std::uint64_t signature(double stretch) {
    level::Level level = scene::bareLevel();
    level.skin.stretch = stretch;
    level::Scar scar;
    scar.area = scoring::rectangle({4.0, 0.0}, {20.0, 20.0});
    level.client.scars.push_back(scar);
    const auto surface = skin::makeSkin(level, 99);
    Signature signature;
    const auto feed = [&](const std::vector<pen::Sample>& samples) {
        if (const auto dot = scene::feed(*surface, samples)) signature.add(*dot);
        signature.add(surface->state());
    };
    for (int i = 0; i < 20; ++i) {
        const std::int64_t start = 700000LL * (i + 1) + 1000LL * (i % 9);
        const scoring::Point place{-6.0 + 0.7 * i, 6.0 + 0.3 * (i % 4)};
        std::vector<pen::Sample> samples =
            scene::press(level, start, place, 0.25 + 0.05 * i, 50000 + 5000 * (i % 6));
        for (std::size_t j = 5; j < samples.size(); ++j)
            samples[j].yUm += 9 * (i % 5) * static_cast<int>(j - 5);
        feed(samples);
    }
    return signature.value();
}

}  // namespace

// One number for every compiler, optimisation and processor: who changes the physics changes
// physicsId() with it.
TEST_CASE("the physical skin has its signature", "[skin]") {
    CHECK(signature(0.8) == signature(0.8));
    CHECK(signature(0.8) == 2541290258401805964ULL);
    CHECK(signature(0.1) == 10750663599514590066ULL);
}
