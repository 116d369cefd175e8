// Loaded into the X server of a test: the pipe that STIPPLE_FAKE_TABLET names answers what the Wacom
// driver asks a kernel device, as a pen tablet with pressure, tilt and distance. Everything that the
// driver does with its reports is the driver's own.
#include <dlfcn.h>
#include <linux/input.h>
#include <sys/ioctl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <string_view>

namespace {

constexpr input_id kIntuosProM{BUS_USB, 0x056a, 0x0357, 0x0110};
constexpr std::string_view kName{"Wacom Intuos Pro M Pen"};

// Only that pipe, by what it is and not by its number, which the server gives as it likes.
bool isTablet(int file) {
    const char* path = std::getenv("STIPPLE_FAKE_TABLET");
    struct stat one {};
    struct stat other {};
    return path != nullptr && fstat(file, &one) == 0 && S_ISFIFO(one.st_mode) && stat(path, &other) == 0 &&
           one.st_ino == other.st_ino && one.st_dev == other.st_dev;
}

int bits(unsigned char* to, std::size_t size, std::initializer_list<int> numbers) {
    std::memset(to, 0, size);
    for (const int number : numbers) {
        const auto byte = static_cast<std::size_t>(number) / 8;
        if (byte < size) to[byte] = static_cast<unsigned char>(to[byte] | (1U << (number % 8)));
    }
    return static_cast<int>(size);
}

int capabilities(unsigned kind, unsigned char* to, std::size_t size) {
    switch (kind) {
        case 0:
            return bits(to, size, {EV_SYN, EV_KEY, EV_ABS, EV_MSC});
        case EV_KEY:
            return bits(to, size, {BTN_TOOL_PEN, BTN_TOOL_RUBBER, BTN_TOUCH, BTN_STYLUS, BTN_STYLUS2});
        case EV_ABS:
            return bits(to, size,
                        {ABS_X, ABS_Y, ABS_PRESSURE, ABS_DISTANCE, ABS_TILT_X, ABS_TILT_Y, ABS_MISC});
        case EV_MSC:
            return bits(to, size, {MSC_SERIAL});
        default:
            return bits(to, size, {});
    }
}

input_absinfo axis(unsigned code) {
    const auto made = [](int min, int max, int resolution) {
        input_absinfo info{};
        info.minimum = min;
        info.maximum = max;
        info.resolution = resolution;
        return info;
    };
    switch (code) {
        case ABS_X:
            return made(0, 44800, 200);
        case ABS_Y:
            return made(0, 29600, 200);
        case ABS_PRESSURE:
            return made(0, 8191, 0);
        case ABS_DISTANCE:
            return made(0, 63, 0);
        case ABS_TILT_X:
        case ABS_TILT_Y:
            return made(-64, 63, 57);  // 57 to a radian: degrees
        default:
            return {};
    }
}

int refuse(int error) {
    errno = error;
    return -1;
}

int answer(unsigned long request, void* to) {
    const unsigned number = _IOC_NR(request);
    const std::size_t size = _IOC_SIZE(request);
    auto* bytes = static_cast<unsigned char*>(to);
    if (request == EVIOCGVERSION) {
        *static_cast<int*>(to) = EV_VERSION;
        return 0;
    }
    if (request == EVIOCGID) {
        std::memcpy(to, &kIntuosProM, sizeof kIntuosProM);
        return 0;
    }
    if (number == _IOC_NR(EVIOCGNAME(0))) {
        const std::size_t count = std::min(size, kName.size() + 1);
        std::memcpy(to, kName.data(), count);
        return static_cast<int>(count);
    }
    if (number == _IOC_NR(EVIOCGPHYS(0)) || number == _IOC_NR(EVIOCGUNIQ(0))) return refuse(ENOENT);
    if (number == _IOC_NR(EVIOCGPROP(0))) return bits(bytes, size, {INPUT_PROP_POINTER});
    if (number == _IOC_NR(EVIOCGKEY(0)) || number == _IOC_NR(EVIOCGLED(0)) || number == _IOC_NR(EVIOCGSW(0)))
        return bits(bytes, size, {});
    if (number >= 0x20 && number < 0x20 + EV_CNT) return capabilities(number - 0x20, bytes, size);
    if (number >= 0x40 && number < 0x40 + ABS_CNT) {
        const input_absinfo info = axis(number - 0x40);
        std::memcpy(to, &info, sizeof info);
        return 0;
    }
    const bool harmless = request == EVIOCGRAB || number == _IOC_NR(EVIOCSCLOCKID);
    return harmless ? 0 : refuse(EINVAL);
}

}  // namespace

extern "C" int ioctl(int file, unsigned long request, ...) noexcept {
    using Ioctl = int (*)(int, unsigned long, ...);
    static const auto real = reinterpret_cast<Ioctl>(dlsym(RTLD_NEXT, "ioctl"));
    va_list rest;
    va_start(rest, request);
    void* to = va_arg(rest, void*);
    va_end(rest);
    if (_IOC_TYPE(request) != 'E' || !isTablet(file)) return real(file, request, to);
    return answer(request, to);
}
