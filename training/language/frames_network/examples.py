"""Examples as `frames_export.ts` writes them, and how labels are chosen and scored."""

import json
import re
from pathlib import Path

import numpy as np
import torch

DEVICE = 'cuda' if torch.cuda.is_available() else 'cpu'
TYPES = {'Uint8Array': np.uint8, 'Uint16Array': np.uint16, 'Int32Array': np.int32}
TOKENS = ('word', 'vector', 'tag', 'relation', 'ending', 'shape')
BARRED = -1e9


def read_columns(folder: Path, name: str) -> dict[str, np.ndarray]:
    data = (folder / f'{name}.bin').read_bytes()
    columns, at = {}, 0
    for key, kind, length in json.loads((folder / f'{name}.json').read_text()):
        columns[key] = np.frombuffer(data, TYPES[kind], length, at)
        at += columns[key].nbytes
    return columns


def starts_of(lengths: torch.Tensor) -> torch.Tensor:
    return torch.cumsum(lengths, 0) - lengths


class Examples:
    """One or more sets, one after another. `rows` are features by candidate, 0 where there is none (more)."""

    def __init__(self, sets: list[dict[str, np.ndarray]], shape: dict, rows: torch.Tensor):
        def joined(key: str) -> torch.Tensor:
            return torch.from_numpy(np.concatenate([each[key] for each in sets]).astype(np.int64)).to(DEVICE)

        lengths = joined('sentences')
        counts = [len(each['sentences']) for each in sets]
        before = np.concatenate([[0], np.cumsum(counts)])
        sentence = np.concatenate([each['sentence'] + start for each, start in zip(sets, before)]).astype(np.int64)
        self.sentence = torch.from_numpy(sentence).to(DEVICE)
        start = starts_of(lengths)
        self.tokens = {key: joined(key) for key in TOKENS}
        head = joined('head')
        self.head = torch.where(head > 0, head - 1 + torch.repeat_interleave(start, lengths), -1)
        self.start, self.length = start[self.sentence], lengths[self.sentence]
        self.at, self.roleset, self.annotated = self.start + joined('at'), joined('roleset'), joined('annotated') > 0
        self.count = joined('candidates')
        self.first = starts_of(self.count)
        self.predicate = torch.repeat_interleave(torch.arange(len(self.count), device=DEVICE), self.count)
        self.candidate = self.start[self.predicate] + joined('candidate')
        self.right, self.rows = joined('right'), rows.to(DEVICE)
        self.meanings = torch.tensor(shape['meanings'], device=DEVICE)
        self.labels, self.expected = shape['labels'], shape['expected']
        found = (re.fullmatch(r'ARG([0-6])', label) for label in self.labels)
        self.numbers = torch.tensor([int(each[1]) if each else -1 for each in found], device=DEVICE)

    def label_scores(self, columns: torch.Tensor, candidates: torch.Tensor) -> torch.Tensor:
        """A label counts for itself and for what it means to the roleset."""
        meaning = self.meanings[self.roleset[self.predicate[candidates]]]
        padded = torch.cat([columns, torch.zeros_like(columns[:, :1])], 1)
        further = torch.gather(padded, 1, torch.where(meaning < 0, padded.shape[1] - 1, meaning))
        return columns[:, : len(self.labels)] + further

    def choose(self, scores: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """The best label of each candidate and its lead; a numbered one goes to the candidate that leads most with it."""
        scores = scores.clone()
        for _ in range(len(self.labels)):
            two = scores.topk(2, 1)
            best, lead = two.indices[:, 0], two.values[:, 0] - two.values[:, 1]
            number = self.numbers[best]
            place = self.predicate * 8 + torch.where(number >= 0, number, 7)
            most = torch.full((8 * len(self.count),), BARRED, device=DEVICE).scatter_reduce_(0, place, lead, 'amax')
            loses = (number >= 0) & (lead < most[place])
            if not loses.any():
                break
            scores[loses.nonzero()[:, 0], best[loses]] = BARRED
        return best, lead

    def f1(self, scores: torch.Tensor) -> dict[str, float]:
        chosen, _ = self.choose(scores)
        right = torch.where(self.annotated[self.predicate], self.right, 0)
        kinds = {'all': r'.+', 'numbered': r'ARG\d', 'ARG0': 'ARG0', 'ARG1': 'ARG1', 'ARG2': 'ARG2', 'LOC': 'ARGM-LOC'}
        found = {}
        for name, pattern in kinds.items():
            holds = torch.tensor([bool(re.fullmatch(pattern, label)) for label in self.labels], device=DEVICE)
            both = int((holds[chosen] & (chosen == right)).sum())
            gold = sum(count for label, count in self.expected.items() if re.fullmatch(pattern, label))
            found[name] = round(200 * both / (gold + int(holds[chosen].sum())), 1)
        return found


def pad(columns: dict[str, np.ndarray], keys: np.ndarray) -> torch.Tensor:
    """Rows of features by candidate: places in `keys` from 1 on."""
    sizes = columns['features'].astype(np.int64)
    hashes = columns['hashes'].astype(np.int32)
    place = np.minimum(np.searchsorted(keys, hashes), len(keys) - 1)
    rows = np.zeros((len(sizes), int(sizes.max(initial=1))), np.int32)
    rows[np.arange(rows.shape[1]) < sizes[:, None]] = np.where(keys[place] == hashes, place + 1, 0)
    return torch.from_numpy(rows)


def read_examples(folder: Path, least: int) -> tuple[dict, np.ndarray, np.ndarray, dict[str, Examples]]:
    """The shape, hashes of features that a parse of the train part has `least` times, how often it has each, and the examples by part."""
    shape = json.loads((folder / 'shape.json').read_text())
    names = {'train': sorted(path.stem for path in folder.glob('train*.bin')), 'dev': ['dev']}
    if (folder / 'texts.bin').exists():
        names['texts'] = ['texts']
    sets = {part: [read_columns(folder, name) for name in named] for part, named in names.items()}
    keys, counts = np.unique(np.concatenate([each['hashes'] for each in sets['train']]).astype(np.int32), return_counts=True)
    kept = counts >= least * len(sets['train'])
    keys, counts = keys[kept], counts[kept]
    examples = {}
    for part, columns in sets.items():
        rows = [pad(each, keys) for each in columns]
        width = max(each.shape[1] for each in rows)
        rows = torch.cat([torch.nn.functional.pad(each, (0, width - each.shape[1])) for each in rows])
        examples[part] = Examples(columns, shape, rows)
    return shape, keys, counts, examples
