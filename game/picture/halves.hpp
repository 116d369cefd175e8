// Work on a picture, shared by two threads.
#pragma once

#include <future>

namespace picture {

// Calls work(top, bottom) for the upper and the lower rows of a picture at the same time; each
// may touch its own rows only.
template <class Work>
void inHalves(int height, const Work& work) {
    const int middle = height / 2;
    std::future<void> lower = std::async(std::launch::async, [&] { work(middle, height); });
    work(0, middle);
    lower.get();
}

}  // namespace picture
