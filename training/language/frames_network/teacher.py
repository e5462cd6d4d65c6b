"""A large network that labels candidates: a bi-LSTM over the sentence with its predicate marked, beside the features of the candidate."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from examples import DEVICE, Examples, starts_of
from torch import nn

BATCH = 512
RATE = 1.5e-3
WARM_UP = 300
VECTORS, COMPONENTS = 20_000, 128
FARTHEST = 20
BAG = 256


def read_vectors(path: Path) -> torch.Tensor:
    """Row 0 is that of words without one."""
    data = gzip.decompress(path.read_bytes())
    scales = np.frombuffer(data, '<f4', VECTORS)
    rows = np.frombuffer(data, np.int8, VECTORS * COMPONENTS, 4 * VECTORS).reshape(VECTORS, COMPONENTS)
    vectors = torch.from_numpy(np.concatenate([np.zeros((1, COMPONENTS)), scales[:, None] * rows]).astype(np.float32))
    return (2 * vectors / vectors[1:].norm(dim=1).mean()).to(DEVICE)


class Teacher(nn.Module):
    def __init__(self, shape: dict, features: int, seen: torch.Tensor, vectors: torch.Tensor, size: int):
        super().__init__()
        self.seen, self.vectors = seen, vectors
        self.columns = max(map(max, shape['meanings'])) + 1
        self.word, self.ending = nn.Embedding(shape['words'], 100), nn.Embedding(shape['endings'], 32)
        self.tag, self.relation = nn.Embedding(shape['tags'], 32), nn.Embedding(shape['relations'], 32)
        self.shape, self.distance = nn.Embedding(8, 8), nn.Embedding(2 * FARTHEST + 2, 24)
        self.roleset = nn.Embedding(len(shape['meanings']), 32)
        nn.init.normal_(self.word.weight, std=0.3)
        nn.init.normal_(self.roleset.weight, std=0.3)
        self.above = nn.Linear(COMPONENTS + 32, 64)
        self.input = nn.Linear(100 + COMPONENTS + 3 * 32 + 8 + 24 + 32 + 64 + 32, 2 * size)
        self.lstm = nn.LSTM(2 * size, size, 3, bidirectional=True, batch_first=True, dropout=0.35)
        self.bag = nn.Embedding(features + 1, BAG, padding_idx=0)
        nn.init.normal_(self.bag.weight, std=0.05)
        self.bag.weight.data[0] = 0
        self.middle, self.output = nn.Linear(4 * size + BAG, 384), nn.Linear(384, self.columns)
        self.direct = nn.Linear(BAG, self.columns, bias=False)

    def forward(self, examples: Examples, predicates: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Candidates of the predicates, and scores of their labels."""
        state = self.read(examples, predicates)
        count = examples.count[predicates]
        row = torch.repeat_interleave(torch.arange(len(predicates), device=DEVICE), count)
        candidates = torch.arange(len(row), device=DEVICE) - starts_of(count)[row] + examples.first[predicates][row]
        start = examples.start[predicates][row]
        word, predicate = examples.candidate[candidates] - start, examples.at[predicates][row] - start
        bag = self.features(examples.rows[candidates].long())
        joined = torch.cat([state[row, word], state[row, predicate], bag], 1)
        columns = self.output(F.dropout(F.relu(self.middle(joined)), 0.3, self.training)) + self.direct(bag)
        return candidates, examples.label_scores(columns, candidates)

    def read(self, examples: Examples, predicates: torch.Tensor) -> torch.Tensor:
        length = examples.length[predicates]
        offset = torch.arange(int(length.max()), device=DEVICE)[None]
        at = examples.start[predicates][:, None] + torch.where(offset < length[:, None], offset, 0)
        x = F.relu(self.input(F.dropout(self.embed(examples, predicates, at), 0.3, self.training)))
        packed = nn.utils.rnn.pack_padded_sequence(x, length.cpu(), batch_first=True, enforce_sorted=False)
        state, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True)
        return F.dropout(state, 0.35, self.training)

    def embed(self, examples: Examples, predicates: torch.Tensor, at: torch.Tensor) -> torch.Tensor:
        tokens, head = {key: column[at] for key, column in examples.tokens.items()}, examples.head[at]
        above = {key: torch.where(head < 0, 0, examples.tokens[key][head.clamp(min=0)]) for key in ('vector', 'tag', 'relation')}
        distance = (at - examples.at[predicates][:, None]).clamp(-FARTHEST, FARTHEST) + FARTHEST
        distance = torch.where(at == examples.at[predicates][:, None], 2 * FARTHEST + 1, distance)
        parts = [self.word(self.forget(tokens['word'])), self.vectors[tokens['vector']], self.tag(tokens['tag'])]
        parts += [self.relation(tokens['relation']), self.ending(tokens['ending']), self.shape(tokens['shape'])]
        parts += [self.distance(distance), self.roleset(examples.roleset[predicates])[:, None].expand(*at.shape, -1)]
        parts += [self.above(torch.cat([self.vectors[above['vector']], self.tag(above['tag'])], -1)), self.relation(above['relation'])]
        return torch.cat(parts, -1)

    def forget(self, word: torch.Tensor) -> torch.Tensor:
        """Words that the train part does not have are unknown; so are others, rare ones mostly, while it learns."""
        if self.training:
            return torch.where(torch.rand(word.shape, device=DEVICE) < 0.05 + 0.3 / (0.3 + self.seen[word]), 0, word)
        return torch.where(self.seen[word] == 0, 0, word)

    def features(self, rows: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return F.relu(self.bag(rows).sum(1))
        rows = torch.where(torch.rand(rows.shape, device=DEVICE) < 0.3, 0, rows)
        return F.dropout(F.relu(self.bag(rows).sum(1) / 0.7), 0.4)


def batches(examples: Examples, shuffled: bool) -> list[torch.Tensor]:
    """Predicates that have candidates, those of sentences about as long side by side."""
    predicates = examples.count.nonzero()[:, 0]
    length = examples.length[predicates].float()
    if shuffled:
        length = length + 6 * torch.rand_like(length)
    parts = predicates[torch.argsort(length)].split(BATCH)
    return [parts[i] for i in torch.randperm(len(parts))] if shuffled else list(parts)


def forever(examples: Examples) -> Iterator[torch.Tensor]:
    while True:
        yield from batches(examples, True)


def teach(teacher: Teacher, train: Examples, steps: int, texts: Examples | None, said: torch.Tensor | None) -> None:
    """Learns what annotators say of `train`, and what other teachers say of `texts`: shares of labels by candidate."""
    optimizer = torch.optim.AdamW(teacher.parameters(), lr=RATE, weight_decay=1e-2, betas=(0.9, 0.98))
    own, others = forever(train), None if texts is None else forever(texts)
    teacher.train()
    for step in range(steps):
        for group in optimizer.param_groups:
            group['lr'] = RATE * min(1, (step + 1) / WARM_UP) * max(0.03, 1 - step / steps)
        optimizer.zero_grad(set_to_none=True)
        candidates, scores = teacher(train, next(own))
        F.cross_entropy(scores, train.right[candidates], label_smoothing=0.03).backward()
        if others is not None:
            candidates, scores = teacher(texts, next(others))
            F.cross_entropy(scores, said[candidates].float()).backward()
        nn.utils.clip_grad_norm_(teacher.parameters(), 5.0)
        optimizer.step()


@torch.no_grad()
def shares_of(teacher: Teacher, examples: Examples) -> torch.Tensor:
    teacher.eval()
    shares = torch.zeros(len(examples.candidate), len(examples.labels), dtype=torch.half, device=DEVICE)
    for predicates in batches(examples, False):
        candidates, scores = teacher(examples, predicates)
        shares[candidates] = F.softmax(scores, 1).half()
    return shares
