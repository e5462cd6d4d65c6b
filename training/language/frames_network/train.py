"""Learns the labels of arguments: python3 train.py FOLDER [--rounds N] [--epochs N] [--size N] [--features N]

FOLDER is what `frames_export.ts` wrote; `network.json` and `network.bin`, which `frames.ts --network FOLDER` packs, come to lie there too.
Teachers learn from the annotators first; three more learn besides what those say of texts; the student learns from all six and the annotators.
PyTorch 2 is all it needs; on a GPU of 2024 it takes seven minutes, without one a day. Another machine gives other weights, as good within 0.2.
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from examples import DEVICE, Examples, read_examples
from student import Student, learn, scores_of, temperature_of, write
from teacher import BATCH, Teacher, read_vectors, shares_of, teach

TEACHERS = 3
"""Features that a parse of the train part has less often are not seen; a student has no more than `--features` of the most frequent."""
LEAST = 3


def mean_of(shares: list[dict[str, torch.Tensor]], part: str) -> torch.Tensor:
    return torch.stack([each[part] for each in shares]).float().mean(0).half()


def without(examples: Examples, kept: torch.Tensor) -> None:
    """Features that the student has not are none."""
    for start in range(0, len(examples.rows), 1 << 18):
        examples.rows[start : start + (1 << 18)] = kept[examples.rows[start : start + (1 << 18)].long()]


def choose_features(parts: dict[str, Examples], counts: np.ndarray, most: int) -> tuple[np.ndarray, torch.Tensor]:
    """Places of the most frequent, in their order, and by place from 1 on their new one."""
    chosen = np.sort(np.argsort(-counts, kind='stable')[:most])
    kept = torch.zeros(len(counts) + 1, dtype=torch.int32, device=DEVICE)
    kept[torch.from_numpy(chosen + 1).to(DEVICE)] = torch.arange(1, len(chosen) + 1, dtype=torch.int32, device=DEVICE)
    return chosen, kept


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument('folder', type=Path)
    parser.add_argument('--rounds', type=int, default=24, help='so often a teacher sees as many predicates as the train part has')
    parser.add_argument('--epochs', type=int, default=9, help='so often the student sees every parse of the train part and every text')
    parser.add_argument('--size', type=int, default=256, help='of the teachers')
    parser.add_argument('--features', type=int, default=57_000, help='of the student at most')
    given = parser.parse_args()
    shape, keys, counts, parts = read_examples(given.folder, LEAST)
    vectors = read_vectors(given.folder / 'word_vectors.int8.gz')
    train, dev, texts = parts['train'], parts['dev'], parts.get('texts')
    parses = len(list(given.folder.glob('train*.bin')))
    seen = torch.bincount(train.tokens['word'], minlength=shape['words']) / parses
    steps = given.rounds * max(1, len(train.count) // parses // BATCH)
    said: list[dict[str, torch.Tensor]] = []
    for seed in range(2 * TEACHERS if texts else TEACHERS):
        torch.manual_seed(seed + 1)
        teacher = Teacher(shape, len(keys), seen, vectors, given.size).to(DEVICE)
        second = seed >= TEACHERS
        teach(teacher, train, steps, texts if second else None, mean_of(said[:TEACHERS], 'texts') if second else None)
        said.append({part: shares_of(teacher, each) for part, each in parts.items()})
        print(f'teacher {seed + 1}', dev.f1(said[-1]['dev'].float().log()), flush=True)
    shares = {part: mean_of(said, part) for part in parts}
    print('all teachers', dev.f1(shares['dev'].float().log()), flush=True)
    chosen, kept = choose_features(parts, counts, given.features)
    for examples in parts.values():
        without(examples, kept)
    torch.manual_seed(1)
    student = Student(len(chosen), max(map(max, shape['meanings'])) + 1)
    learn(student, {part: each for part, each in parts.items() if part != 'dev'}, shares, given.epochs)
    scores = scores_of(student, dev)
    write(student, keys[chosen], shape, temperature_of(dev, scores), given.folder)
    print('student', dev.f1(scores), flush=True)


if __name__ == '__main__':
    main()
