// Compares the screens as they are with the approved ones: compare_pictures APPROVED TAKEN, two folders of
// PNG pictures of the same names (pseudo-language ones aside, they are only for finding clipped words).
//
// Squares are compared by their mean colour, so that noise of a few pixels and what the approved pictures
// lost when they were packed do not count: small squares find a word or a mark that moved, large ones a
// colour that changed a little everywhere. Exit 1 with the place of the worst square of each picture that
// differs.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <map>
#include <string>

#include <SFML/Graphics/Image.hpp>

namespace {

namespace fs = std::filesystem;

struct Tolerance {
    unsigned side;  // of the squares, pixels
    double most;    // difference of mean colour that is allowed in any channel, of 255
};
constexpr std::array<Tolerance, 2> kTolerances{{{8, 8.0}, {64, 1.0}}};

struct Square {
    unsigned x = 0, y = 0;
    double difference = 0.0;
};

double differenceIn(const sf::Image& a, const sf::Image& b, unsigned x0, unsigned y0, unsigned side) {
    std::array<double, 3> sums{};
    const unsigned x1 = std::min(x0 + side, a.getSize().x);
    const unsigned y1 = std::min(y0 + side, a.getSize().y);
    for (unsigned y = y0; y < y1; ++y) {
        for (unsigned x = x0; x < x1; ++x) {
            const sf::Color p = a.getPixel(x, y);
            const sf::Color q = b.getPixel(x, y);
            sums[0] += p.r - q.r;
            sums[1] += p.g - q.g;
            sums[2] += p.b - q.b;
        }
    }
    const double pixels = (x1 - x0) * (y1 - y0);
    return std::max({std::abs(sums[0]), std::abs(sums[1]), std::abs(sums[2])}) / pixels;
}

Square worstOf(const sf::Image& a, const sf::Image& b, unsigned side) {
    Square worst;
    for (unsigned y = 0; y < a.getSize().y; y += side) {
        for (unsigned x = 0; x < a.getSize().x; x += side) {
            const double difference = differenceIn(a, b, x, y, side);
            if (difference > worst.difference) worst = {x, y, difference};
        }
    }
    return worst;
}

// Whether they are alike; says where not.
bool alike(const std::string& name, const fs::path& approved, const fs::path& taken) {
    sf::Image a;
    sf::Image b;
    if (!a.loadFromFile(approved.string()) || !b.loadFromFile(taken.string())) {
        std::printf("%s: cannot be read\n", name.c_str());
        return false;
    }
    if (a.getSize() != b.getSize()) {
        std::printf("%s: has another size\n", name.c_str());
        return false;
    }
    bool good = true;
    for (const Tolerance& tolerance : kTolerances) {
        const Square worst = worstOf(a, b, tolerance.side);
        if (worst.difference <= tolerance.most) continue;
        std::printf("%s: the square of %u pixels at %u, %u differs by %.1f (allowed %.1f)\n", name.c_str(),
                    tolerance.side, worst.x, worst.y, worst.difference, tolerance.most);
        good = false;
    }
    return good;
}

std::map<std::string, fs::path> picturesIn(const char* folder) {
    std::map<std::string, fs::path> found;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().stem().string();
        if (entry.path().extension() == ".png" && name.find("pseudo") == std::string::npos)
            found[name] = entry.path();
    }
    return found;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: compare_pictures APPROVED TAKEN\n");
        return 2;
    }
    const auto approved = picturesIn(argv[1]);
    const auto taken = picturesIn(argv[2]);
    std::size_t different = 0;
    for (const auto& [name, path] : taken) {
        const auto found = approved.find(name);
        if (found == approved.end()) std::printf("%s: there is no approved picture of it\n", name.c_str());
        if (found == approved.end() || !alike(name, found->second, path)) ++different;
    }
    for (const auto& [name, path] : approved) {
        if (taken.contains(name)) continue;
        std::printf("%s: was approved and is no longer taken\n", name.c_str());
        ++different;
    }
    std::printf("%zu pictures, %zu differ\n", taken.size(), different);
    return different == 0 && !taken.empty() ? 0 : 1;
}
