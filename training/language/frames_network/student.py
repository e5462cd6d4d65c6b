"""The network that ships: features of a candidate are added up, what is above 0 adds to the columns; in whole numbers in the end."""

import json
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from examples import DEVICE, Examples

WIDTH = 64
BATCH = 4096
RATE = 2e-3
WARM_UP = 200
DROPOUT = 0.2
"""So much of what is learnt of the train part are the annotators' labels; the rest are the teachers'."""
ANNOTATED = 0.2
"""From this share of the steps on the network is as coarse as it will be; the weights are the mean of those of the last steps."""
COARSE, MEAN = 0.6, 0.85
LARGEST_ROW, LARGEST_OUTPUT = 127, 1023
"""All but so small a share of the rows' weights lie below their largest."""
CLIPPED = 0.0002
"""What none and a rare label begin with, as logarithms of odds: the F1 of rare ones is best where they are given sooner than they are likely."""
BIASES = {'': -0.4, 'ARGM-LOC': 0.8}


class Student:
    def __init__(self, features: int, columns: int):
        self.rows = (0.06 * torch.randn(features + 1, WIDTH, device=DEVICE)).requires_grad_()
        self.outputs = (0.15 * torch.randn(WIDTH, columns, device=DEVICE)).requires_grad_()
        self.rows.data[0] = 0

    def whole(self) -> tuple[torch.Tensor, torch.Tensor, float, float]:
        """Rows and outputs in whole numbers, and what 1 is of each."""
        sizes = self.rows.detach().abs().flatten()
        row_unit = sizes.kthvalue(int(len(sizes) * (1 - CLIPPED))).values / LARGEST_ROW
        unit = self.outputs.detach().abs().max() / LARGEST_OUTPUT
        rows = (self.rows.detach() / row_unit).round().clamp(-LARGEST_ROW, LARGEST_ROW)
        return rows, (self.outputs.detach() / unit).round(), float(row_unit), float(unit)

    def coarse(self) -> tuple[torch.Tensor, torch.Tensor]:
        """The weights as whole numbers have them; gradients pass through."""
        rows, outputs, row_unit, unit = self.whole()
        return self.rows + (rows * row_unit - self.rows).detach(), self.outputs + (outputs * unit - self.outputs).detach()


def columns_of(rows: torch.Tensor, outputs: torch.Tensor, features: torch.Tensor, dropout: float = 0) -> torch.Tensor:
    if dropout:
        features = torch.where(torch.rand(features.shape, device=DEVICE) < dropout, 0, features)
    hidden = F.relu(F.embedding_bag(features, rows, mode='sum', padding_idx=0))
    return F.dropout(hidden, dropout, dropout > 0) @ outputs


def loss_of(scores: torch.Tensor, shares: torch.Tensor, right: torch.Tensor | None) -> torch.Tensor:
    said = F.cross_entropy(scores, shares.float())
    return said if right is None else ANNOTATED * F.cross_entropy(scores, right) + (1 - ANNOTATED) * said


def learn(student: Student, parts: dict[str, Examples], shares: dict[str, torch.Tensor], epochs: int) -> None:
    optimizer = torch.optim.AdamW([student.rows, student.outputs], lr=RATE, weight_decay=0.0, betas=(0.9, 0.99))
    steps, step, taken, mean = epochs * sum(-(-len(each.candidate) // BATCH) for each in parts.values()), 0, 0, None
    for _ in range(epochs):
        jobs = [(part, idx) for part, each in parts.items() for idx in torch.randperm(len(each.candidate), device=DEVICE).split(BATCH)]
        for job in torch.randperm(len(jobs)).tolist():
            part, candidates = jobs[job]
            rows, outputs = student.coarse() if step > COARSE * steps else (student.rows, student.outputs)
            columns = columns_of(rows, outputs, parts[part].rows[candidates], DROPOUT)
            scores = parts[part].label_scores(columns, candidates)
            right = parts[part].right[candidates] if part == 'train' else None
            optimizer.param_groups[0]['lr'] = RATE * min(1, (step + 1) / WARM_UP) * max(0.02, 1 - step / steps)
            optimizer.zero_grad(set_to_none=True)
            loss_of(scores, shares[part][candidates], right).backward()
            optimizer.step()
            student.rows.data[0] = 0
            step += 1
            if step > MEAN * steps:
                now, taken = [student.rows.detach().clone(), student.outputs.detach().clone()], taken + 1
                mean = now if mean is None else [old + (new - old) / taken for old, new in zip(mean, now)]
    student.rows.data, student.outputs.data = mean


@torch.no_grad()
def scores_of(student: Student, examples: Examples) -> torch.Tensor:
    """As logarithms of odds, by the network in whole numbers."""
    rows, outputs, row_unit, unit = student.whole()
    columns = columns_of(rows.double(), outputs.double(), examples.rows) * row_unit * unit
    scores = examples.label_scores(columns.float(), torch.arange(len(columns), device=DEVICE))
    for label, bias in BIASES.items():
        scores[:, examples.labels.index(label)] += bias
    return scores


def temperature_of(examples: Examples, scores: torch.Tensor) -> float:
    """What leads of arguments are to be divided by to be the logarithm of the odds that they are right."""
    chosen, lead = examples.choose(scores)
    given = (chosen > 0) & examples.annotated[examples.predicate]
    right = (chosen == examples.right)[given].float()
    loss = lambda each: float(F.binary_cross_entropy_with_logits(lead[given] / each, right))  # noqa: E731
    return min((0.05 * i for i in range(10, 81)), key=loss)


def write(student: Student, keys: np.ndarray, shape: dict, temperature: float, folder: Path) -> None:
    rows, outputs, row_unit, unit = student.whole()
    one = 1 / (row_unit * unit)
    biases = [round(BIASES.get(label, 0) * one) for label in shape['labels']]
    meta = {key: shape[key] for key in ('labels', 'silent', 'paths')} | {'biases': biases, 'unit': round(temperature * one)}
    meta |= {'rows': len(keys), 'width': WIDTH, 'columns': outputs.shape[1]}
    (folder / 'network.json').write_text(json.dumps(meta) + '\n')
    parts = (keys.astype('<i4'), outputs.cpu().numpy().astype('<i2'), rows[1:].cpu().numpy().astype(np.int8))
    (folder / 'network.bin').write_bytes(b''.join(each.tobytes() for each in parts))
