#include "pen/device/x_matrix.hpp"

#include <X11/Xlib.h>
#include <X11/extensions/XInput2.h>

#include <array>
#include <cstring>
#include <string>

namespace pen_device {

namespace {

constexpr std::size_t kNumbers = 9;

}  // namespace

std::optional<pen::PlaceMatrix> matrixOf(Display* display, int device, const Labels& labels) {
    Atom type = None;
    int format = 0;
    unsigned long count = 0;
    unsigned long left = 0;
    unsigned char* data = nullptr;
    if (XIGetProperty(display, device, labels.matrix, 0, kNumbers, 0, labels.number, &type, &format, &count,
                      &left, &data) != Success ||
        data == nullptr) {
        return std::nullopt;
    }
    std::optional<pen::PlaceMatrix> matrix;
    if (type == labels.number && format == 32 && count == kNumbers) {
        std::array<float, kNumbers> numbers{};
        std::memcpy(numbers.data(), data, sizeof numbers);  // XInput 2 packs 32 bits as 32 bits
        matrix.emplace();
        std::copy(numbers.begin(), numbers.end(), matrix->begin());
    }
    XFree(data);
    return matrix;
}

std::optional<pen::PlaceMatrix> setMatrix(Display* display, int device, const Labels& labels,
                                          const pen::PlaceMatrix& matrix) {
    std::array<float, kNumbers> numbers{};
    for (std::size_t i = 0; i < kNumbers; ++i) numbers[i] = static_cast<float>(matrix[i]);
    std::array<unsigned char, sizeof numbers> bytes{};
    std::memcpy(bytes.data(), numbers.data(), sizeof numbers);
    XIChangeProperty(display, device, labels.matrix, labels.number, 32, XIPropModeReplace, bytes.data(),
                     kNumbers);
    return matrixOf(display, device, labels);
}

bool isStillThere(Display* display, int device, const std::string& name) {
    int count = 0;
    // Asked of all: a number that is gone would be an error.
    XIDeviceInfo* infos = XIQueryDevice(display, XIAllDevices, &count);
    bool there = false;
    for (int i = 0; i < count; ++i) there = there || (infos[i].deviceid == device && infos[i].name == name);
    if (infos != nullptr) XIFreeDeviceInfo(infos);
    return there;
}

}  // namespace pen_device
